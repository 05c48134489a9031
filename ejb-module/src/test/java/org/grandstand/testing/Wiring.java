package org.grandstand.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts real beans together without a container: one of each class, its {@code @Inject} and {@code @Resource} fields filled
 * by type. What a test wants to replace it names first.
 */
public final class Wiring {

    private final Map<Class<?>, Object> beans = new HashMap<>();

    /** Whoever asks for this type gets this object. */
    public <T> Wiring with(Class<T> type, T object) {
        beans.put(type, object);
        return this;
    }

    public <T> T get(Class<T> type) {
        Object known = beans.get(type);
        return type.cast(known == null ? make(type) : known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            fill(bean);
            return bean;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a test must say what stands for " + type, impossible);
        }
    }

    private void fill(Object bean) throws ReflectiveOperationException {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        }
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
    }
}

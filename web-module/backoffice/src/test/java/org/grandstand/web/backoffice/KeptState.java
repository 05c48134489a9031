package org.grandstand.web.backoffice;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Walks what a class keeps in its fields and says what another node could not read. */
final class KeptState {

    /** What the platform puts into these is serializable, although the interfaces do not say so. */
    private static final List<Class<?>> CONTAINERS = List.of(Collection.class, Map.class);
    /** Facts of refusals are texts, numbers, moments and enums: a text of a refusal can show nothing else. */
    private static final Set<String> FREE = Set.of("org.grandstand.exchange.Finding.facts");

    private final List<String> flaws = new ArrayList<>();
    private final Set<Type> seen = new HashSet<>();

    private KeptState() {}

    /** Each flaw as {@code field: why}; none when instances can go to another node. */
    static List<String> flawsOf(Class<?> type) {
        KeptState walk = new KeptState();
        walk.visit(type, type.getSimpleName());
        return walk.flaws;
    }

    private void visit(Type type, String where) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> plain) {
            visitClass(plain, where);
        } else if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType(), where);
            visitEach(generic.getActualTypeArguments(), where);
        } else if (type instanceof GenericArrayType array) {
            visit(array.getGenericComponentType(), where);
        } else if (type instanceof TypeVariable<?> variable) {
            visitEach(variable.getBounds(), where);
        } else if (type instanceof WildcardType wildcard) {
            visitEach(wildcard.getUpperBounds(), where);
        }
    }

    private void visitEach(Type[] types, String where) {
        Stream.of(types).forEach(type -> visit(type, where));
    }

    private void visitClass(Class<?> type, String where) {
        if (type.isArray()) {
            visit(type.getComponentType(), where);
        } else if (!travels(type)) {
            flaws.add(where + ": " + type.getName() + " is not serializable");
        } else if (type.getName().startsWith("org.grandstand.")) {
            fields(type).forEach(field -> visit(field.getGenericType(), where + "." + field.getName()));
        }
    }

    private static boolean travels(Class<?> type) {
        return type.isPrimitive()
                || Serializable.class.isAssignableFrom(type)
                || CONTAINERS.stream().anyMatch(container -> type.isInterface() && container.isAssignableFrom(type));
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == null || type.isEnum()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type.getDeclaredFields()).filter(KeptState::kept), fields(type.getSuperclass()));
    }

    /** Injected references are proxies, which find their bean wherever they are read. */
    private static boolean kept(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isAnnotationPresent(Inject.class)
                && !field.isAnnotationPresent(Resource.class)
                && !FREE.contains(field.getDeclaringClass().getName() + "." + field.getName());
    }
}

package org.grandstand.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose tests run against the assembled server. It is started once, before the first such class, and serves them
 * all: a test makes the data it needs and does not rely on an empty database. {@link Grandstand} may be asked for as a parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
public @interface OnTheServer {}

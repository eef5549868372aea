package org.tributary.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A question whose answer may be published and so be kept to the byte for ever: it is as of a position, and it names nobody
 * who could be erased.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Publishable {
    /** Cuts, as {@code by=} names them, whose answers do name people. */
    String[] butBy() default {};
}

package org.tributary.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A filter by a code of a list, or by what its codes are grouped under: another one finds nothing, and whoever mistyped it
 * would take that for an answer.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfList {
    /** The list, of which whatever was ever a code may be asked for. */
    String value();

    /** Whether it is asked for all codes of a group. */
    boolean grouped() default false;

    /** What may be asked for besides. */
    String[] also() default {};
}

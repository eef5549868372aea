package org.tributary.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A filter by an id, as a text: what is none finds nothing, and whoever mistyped it would take that for an answer. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnId {
    /** What may be asked for besides. */
    String[] also() default {};
}

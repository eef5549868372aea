package org.tributary.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A business date: today in the organization's time zone unless the client says otherwise. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Today {
    /** Whether a day to come is allowed. */
    boolean orLater() default false;
}

package org.tributary.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored, for ever; no Java class name reaches the history. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {
    /** Kebab-case, unique in the whole history. */
    String value();

    /** Raised when the stored form changes in a way that a default cannot express; an upcaster reads the older one. */
    int revision() default 1;
}

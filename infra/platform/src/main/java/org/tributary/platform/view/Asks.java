package org.tributary.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The view that an endpoint's answers come from: {@code minPosition} waits for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    String value();

    /** Whether an answer may change although its view has not moved: such a one is never said to be as it was. */
    boolean changesByItself() default false;
}

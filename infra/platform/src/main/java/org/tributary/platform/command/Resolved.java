package org.tributary.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Filled in by the server alone; a client that sends it sends an unknown field. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Resolved {
    /** Code lists that the fact uses beside those whose codes the client sends. */
    String[] uses() default {};
}

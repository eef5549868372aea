package org.tributary.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A human being: the client sends name and address, the command carries the opaque id, the data goes to the person store. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /** What the client sends, where it is not what the id says: a {@link Person}, or of a talk a {@link Note}. */
    Class<? extends Record> value() default Record.class;
}

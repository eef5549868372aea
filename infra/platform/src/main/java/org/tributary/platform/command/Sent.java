package org.tributary.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tributary.events.DomainEvent;
import org.tributary.events.Role;

/** A command of the catalogue: who may send it, what it can lead to, what undoes it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sent {
    /** The roles that may send it. */
    Role[] by();

    /** The events that it leads to. */
    Class<? extends DomainEvent>[] leadsTo();

    /** What it can lead to beside that, or instead: as the case may be. */
    Class<? extends DomainEvent>[] orTo() default {};

    /** The command that undoes it, or {@code none}. */
    String undoneBy() default "none";

    /** One sentence for the catalogue. */
    String says();
}

package org.tributary.platform.command;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tells whoever tries a command out what no rule stands against and they may want to know. */
public interface Adviser {
    /** About which command. */
    String command();

    /** @param id of the stream that it would begin or change */
    List<Warning> on(ObjectNode body, String id);

    /**
     * What may be amiss.
     *
     * @param code what kind of thing, for programs
     * @param detail the same for people
     * @param id what it is about
     */
    record Warning(String code, String detail, String id) {}
}

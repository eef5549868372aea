package org.tributary.platform.command;

import java.util.List;
import java.util.Map;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** What a command needs beside its decision: secrets that go to their own table and never near an event. */
public interface Companion {
    /** The command's name. */
    String command();

    /** Makes the records, from the body with all its ids. */
    Baggage pack(ObjectNode body);

    /**
     * Records for the same append, and what the client is told once and never again.
     *
     * @param revealed further members of the first answer; a repeated request does not get them
     */
    record Baggage(List<Beside> beside, Map<String, String> revealed) {
        static final Baggage NONE = new Baggage(List.of(), Map.of());
    }
}

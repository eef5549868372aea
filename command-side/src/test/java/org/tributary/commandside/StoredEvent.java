package org.tributary.commandside;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An event as it lies in the history. */
public record StoredEvent(String streamType, long sequence, String name, JsonNode payload, JsonNode metadata) {
    /** What the payload says at a pointer: a value's text, the JSON of anything else, empty where there is nothing. */
    public String at(String pointer) {
        JsonNode found = payload.at(pointer);
        if (found.isMissingNode()) return "";
        return found.isValueNode() ? found.asString() : found.toString().replace('"', '\'');
    }

    /** The names of the code lists that it says it used. */
    List<String> codes() {
        return payload.path("codes")
                .valueStream()
                .map(code -> code.path("list").asString())
                .toList();
    }

    /** What it says its decision relied on: {@code partner <id> 0}. */
    List<String> reliedOn() {
        return payload.path("reliedOn")
                .valueStream()
                .map(stream -> stream.path("type").asString() + " "
                        + stream.path("id").asString() + " "
                        + stream.path("version").asLong())
                .toList();
    }
}

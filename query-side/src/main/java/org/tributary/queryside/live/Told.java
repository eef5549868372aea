package org.tributary.queryside.live;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as it goes over the wire.
 *
 * @param content stands for what it says, wherever the history had come to: the position is no part of that, nor what the
 *     cursor knows of it
 * @param event with its id, the position and the content: {@code 4711-9e107d9d372bb6826bd81d3542a419d6}
 */
record Told(String content, long position, byte[] event) {
    /** @param answered with the position up to which it is known; without one, it is nothing that a history changes */
    static Told of(byte[] answer, HttpServletResponse answered) {
        String header = answered.getHeader("Tributary-Position");
        long position = header == null ? 0 : Long.parseLong(header);
        JsonNode said = StoredJson.mapper().readTree(answer);
        if (said instanceof ObjectNode object) {
            object.remove("position");
            if (object.path("next").isString()) object.put("next", "more");
        }
        String content = DigestUtils.md5DigestAsHex(said.toString().getBytes(StandardCharsets.UTF_8));
        String text = new String(answer, StandardCharsets.UTF_8);
        return new Told(content, position, event("id:" + position + "-" + content, text));
    }

    /** The last that is told to a listener: why there will be no more. */
    static byte[] end(byte[] problem) {
        return event("event:problem", new String(problem, StandardCharsets.UTF_8));
    }

    /** What a client that comes again was told last, by the id of that; nothing, if that is no id of ours. */
    static String contentOf(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static byte[] event(String head, String data) {
        String lines = data.lines().map(line -> "data:" + line + "\n").reduce("", String::concat);
        return (head + "\n" + lines + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

package org.tributary.platform.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body without its secrets and its people, for a hash that is kept for ever: a fast hash gives away what can be guessed,
 * a password as well as a name that was erased.
 */
final class OpenBody {
    private OpenBody() {}

    static ObjectNode of(Class<?> command, ObjectNode body) {
        ObjectNode open = body.deepCopy();
        strip(BodyFields.of(command), open);
        return open;
    }

    private static void strip(BodyFields fields, JsonNode value) {
        if (!(value instanceof ObjectNode body)) return;
        for (BodyField field : fields.all()) {
            if (isKeptApart(field)) body.remove(field.name());
            else if (field.form() == null) strip(field, body.path(field.name()));
        }
    }

    private static void strip(BodyField field, JsonNode value) {
        if (field.list()) value.forEach(entry -> strip(field.fields(), entry));
        else strip(field.fields(), value);
    }

    private static boolean isKeptApart(BodyField field) {
        return field.component().isAnnotationPresent(Withheld.class)
                || field.component().isAnnotationPresent(Personal.class);
    }
}

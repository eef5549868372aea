package org.tributary.standalone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of commands, as a client would write them. */
final class Bodies {
    private Bodies() {}

    /** An object of names and values by turns; what is null or an empty list is left out. */
    static ObjectNode of(@Nullable Object... namesAndValues) {
        ObjectNode body = StoredJson.mapper().createObjectNode();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            Object value = namesAndValues[place + 1];
            if (value == null || (value instanceof List<?> list && list.isEmpty())) continue;
            body.set(String.valueOf(namesAndValues[place]), StoredJson.mapper().valueToTree(value));
        }
        return body;
    }

    static ObjectNode money(String currency, String amount) {
        return of("amount", amount, "currency", currency);
    }

    static ObjectNode reason(String code) {
        return of("code", code);
    }

    static ObjectNode waiver(String gate, String reason) {
        return of("gate", gate, "reason", reason(reason));
    }
}

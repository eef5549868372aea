package org.tributary.platform.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.tributary.platform.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the last item's sort key and id. Opaque outside.
 *
 * @param sort the order in which it is a place
 */
record Cursor(String sort, String key, String id) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Cursor {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(key);
        Objects.requireNonNull(id);
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor of(String text) {
        try {
            return Objects.requireNonNull(JSON.readValue(Base64.getUrlDecoder().decode(text), Cursor.class));
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            throw Refusal.unreadable("bad-cursor", "A cursor is what the page before gave as next, unchanged.");
        }
    }
}

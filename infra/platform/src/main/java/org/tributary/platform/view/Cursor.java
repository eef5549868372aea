package org.tributary.platform.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the last item's sort key and id, and what the page was as of. Opaque outside.
 *
 * @param sort the order in which it is a place
 * @param position up to where the first page reflects the history, and so do those after it; none: each is as of now
 * @param on the day that the first page was for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cursor(
        String sort,
        String key,
        String id,
        @Nullable Long position,
        @Nullable LocalDate on) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Cursor {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(key);
        Objects.requireNonNull(id);
        if (position != null && position < 0 || on != null && !Parameters.isDay(on))
            throw new IllegalArgumentException("No page of ours");
    }

    static Cursor after(String sort, String key, String id) {
        return new Cursor(sort, key, id, null, null);
    }

    /** What is written meanwhile moves nothing: neither out of the pages to come nor into them. */
    Cursor asOf(long position, LocalDate on) {
        return new Cursor(sort, key, id, position, on);
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
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return Refusal.unreadable("bad-cursor", "A cursor is what the page before gave as next, unchanged.");
    }
}

package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where in the history, and for which day, a question is answered.
 *
 * @param position the last position that counts; {@link Long#MAX_VALUE} when everything known does
 * @param on facts count whose effective date is not after this day
 * @param asked the position that was asked for, by instant or by number; none: as known now
 */
public record AsOf(long position, LocalDate on, @Nullable Long asked) {
    /** For an endpoint that lets nobody ask for another: as known now, today. */
    public static AsOf workedOutFor(HttpServletRequest request) {
        return (AsOf) Objects.requireNonNull(request.getAttribute(AsOf.class.getName()));
    }

    /** As known now, on the given day. */
    public static AsOf now(LocalDate today) {
        return new AsOf(Long.MAX_VALUE, today, null);
    }
}

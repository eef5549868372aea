package org.tributary.platform.axonserver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.store.Luggage;
import org.tributary.platform.store.Receipt;
import org.tributary.stored.StoredJson;

/**
 * A command's luggage as it travels. Records about people and secrets do not: they are parked in the database, where both
 * nodes find them.
 *
 * @param parked under which id; none if there are none
 */
record Waybill(
        String account,
        String command,
        @Nullable String key,
        byte[] hash,
        boolean rehearsal,
        @Nullable String addressed,
        @Nullable Long expectedVersion,
        @Nullable String parked) {
    static final String METADATA = "waybill";

    static Waybill of(Luggage luggage, @Nullable String parked) {
        return new Waybill(
                luggage.account(),
                luggage.command(),
                luggage.key(),
                luggage.hash(),
                luggage.rehearsal(),
                luggage.addressed(),
                luggage.expectedVersion(),
                parked);
    }

    String toJson() {
        return StoredJson.mapper().writeValueAsString(this);
    }

    static Waybill read(String json) {
        return StoredJson.mapper().readValue(json, Waybill.class);
    }

    Luggage unpack(Reservations reservations) {
        return new Luggage(
                account,
                command,
                key,
                hash,
                rehearsal,
                addressed,
                expectedVersion,
                parked == null ? List.of() : reservations.parked(parked),
                new Receipt());
    }
}

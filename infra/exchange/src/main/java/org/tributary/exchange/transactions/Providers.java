package org.tributary.exchange.transactions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Table.Row;

/** Those who give in a file, each once. */
final class Providers {
    private final Map<UUID, Registration> registrations = new LinkedHashMap<>();

    /** The id of a row's provider, who is met by it. */
    UUID of(Row row) {
        Provider provider = Provider.of(row);
        UUID id = provider.id();
        registrations
                .computeIfAbsent(id, unknown -> new Registration(id, provider, row.line()))
                .meet(provider, row.cell("transaction_date"));
        return id;
    }

    /** Their registrations, in any order. */
    List<List<Line>> lanes() {
        return registrations.values().stream()
                .map(registration -> List.of(registration.line()))
                .toList();
    }
}

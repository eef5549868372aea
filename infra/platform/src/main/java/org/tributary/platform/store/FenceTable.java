package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Closing;
import org.tributary.events.Fence;

/** Periods and partners that can be closed: an append holds theirs shared until it ends, whoever closes one holds it alone. */
final class FenceTable {
    private static final String HOLD = """
            SELECT CASE WHEN alone THEN pg_advisory_xact_lock(hashtextextended(fence, 0))::text
                        ELSE pg_advisory_xact_lock_shared(hashtextextended(fence, 0))::text END
            FROM unnest(?::text[], ?::boolean[]) WITH ORDINALITY AS held(fence, alone, place) ORDER BY place
            """;
    private static final String CLOSED = """
            SELECT kind, key FROM history.closed_fences
            WHERE (kind, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            """;
    private static final String CLOSE = """
            INSERT INTO history.closed_fences (kind, key) SELECT * FROM unnest(?::text[], ?::text[])
            ON CONFLICT DO NOTHING
            """;
    private static final String OPEN = """
            DELETE FROM history.closed_fences WHERE (kind, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            """;
    private static final Comparator<Fence> ORDER =
            Comparator.comparing(Fence::kind).thenComparing(Fence::key);

    private final JdbcClient jdbc;

    FenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The state is read only once the locks are held, by a later statement: so it cannot change until the end. */
    Map<Append, Outcome.Lost> closedFor(List<Append> group) {
        TreeMap<Fence, Boolean> held = new TreeMap<>(ORDER);
        group.forEach(append -> append.fences().forEach(fence -> held.putIfAbsent(fence, false)));
        group.forEach(append -> append.closing().forEach(closing -> held.put(closing.fence(), true)));
        if (held.isEmpty()) return Map.of();
        hold(held);
        Set<Fence> closed = closed(held.keySet());
        Map<Append, Outcome.Lost> losers = new IdentityHashMap<>();
        for (Append append : group)
            append.fences()
                    .filter(closed::contains)
                    .findFirst()
                    .ifPresent(fence -> losers.put(append, new Outcome.FenceClosed(fence)));
        List<Closing> decided = group.stream()
                .filter(append -> !losers.containsKey(append))
                .flatMap(append -> append.closing().stream())
                .toList();
        change(CLOSE, decided.stream().filter(closing -> !closing.opened()));
        change(OPEN, decided.stream().filter(Closing::opened));
        return losers;
    }

    @Nullable
    Outcome closedNow(Append append) {
        Set<Fence> fences = append.fences().collect(Collectors.toSet());
        if (fences.isEmpty()) return null;
        return closed(fences).stream().findFirst().map(Outcome.FenceClosed::new).orElse(null);
    }

    private void hold(TreeMap<Fence, Boolean> held) {
        String[] names = held.keySet().stream()
                .map(fence -> fence.kind() + ":" + fence.key())
                .toArray(String[]::new);
        jdbc.sql(HOLD)
                .params(names, held.values().toArray(Boolean[]::new))
                .query((row, n) -> 0)
                .list();
    }

    private Set<Fence> closed(Set<Fence> fences) {
        List<Fence> asked = new ArrayList<>(fences);
        return jdbc.sql(CLOSED)
                .params(kinds(asked), keys(asked))
                .query((row, n) -> new Fence(row.getString(1), row.getString(2)))
                .set();
    }

    private void change(String how, Stream<Closing> closings) {
        List<Fence> fences = closings.map(Closing::fence).toList();
        if (!fences.isEmpty()) jdbc.sql(how).params(kinds(fences), keys(fences)).update();
    }

    private static String[] kinds(List<Fence> fences) {
        return fences.stream().map(Fence::kind).toArray(String[]::new);
    }

    private static String[] keys(List<Fence> fences) {
        return fences.stream().map(Fence::key).toArray(String[]::new);
    }
}

package org.tributary.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Claim;

/** Who holds what: the unique index decides, rows go in in one order so that two groups never wait for one another. */
final class ClaimTable {
    private static final String RELEASE = """
            DELETE FROM history.claims
            WHERE (kind, scope, value, holder) IN (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]))
            """;
    private static final String TAKE = """
            INSERT INTO history.claims (kind, scope, value, holder)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT DO NOTHING RETURNING kind, scope, value, holder
            """;
    private static final String HELD = """
            SELECT kind, scope, value, holder FROM history.claims
            WHERE (kind, scope, value) IN (SELECT * FROM unnest(?::text[], ?::text[], ?::text[]))
            """;
    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::kind)
            .thenComparing(Claim::scope)
            .thenComparing(Claim::value)
            .thenComparing(Claim::holder);

    private final JdbcClient jdbc;

    ClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Append, Outcome.Lost> heldAgainst(List<Append> group) {
        List<Claim> released = ordered(group, true);
        if (!released.isEmpty()) jdbc.sql(RELEASE).params(columns(released, 4)).update();
        List<Claim> wanted = ordered(group, false);
        if (wanted.isEmpty()) return Map.of();
        Set<Claim> won = new HashSet<>(jdbc.sql(TAKE)
                .params(columns(wanted, 4))
                .query(ClaimTable::claim)
                .list());
        Map<Append, Outcome.Lost> losers = new IdentityHashMap<>();
        for (Append append : group)
            append.claims(false)
                    .filter(claim -> !won.contains(claim))
                    .findFirst()
                    .ifPresent(claim -> losers.put(append, new Outcome.ClaimTaken(claim)));
        return losers;
    }

    @Nullable
    Outcome heldNow(Append append) {
        List<Claim> wanted = ordered(List.of(append), false);
        if (wanted.isEmpty()) return null;
        Set<Claim> inTheWay = new HashSet<>(jdbc.sql(HELD)
                .params(columns(wanted, 3))
                .query(ClaimTable::claim)
                .list());
        append.claims(true).map(ClaimTable::taken).forEach(inTheWay::remove);
        Set<Claim> values = inTheWay.stream().map(ClaimTable::value).collect(Collectors.toSet());
        return append.claims(false)
                .filter(claim -> values.contains(value(claim)))
                .findFirst()
                .map(Outcome.ClaimTaken::new)
                .orElse(null);
    }

    private static Claim taken(Claim claim) {
        return Claim.taken(claim.kind(), claim.scope(), claim.value(), claim.holder());
    }

    private static Claim value(Claim claim) {
        return Claim.taken(claim.kind(), claim.scope(), claim.value(), "");
    }

    private static List<Claim> ordered(List<Append> group, boolean released) {
        return group.stream()
                .flatMap(append -> append.claims(released))
                .sorted(ORDER)
                .toList();
    }

    private static List<Object> columns(List<Claim> claims, int count) {
        List<Function<Claim, String>> columns = List.of(Claim::kind, Claim::scope, Claim::value, Claim::holder);
        return columns.subList(0, count).stream()
                .<Object>map(column -> claims.stream().map(column).toArray(String[]::new))
                .toList();
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        return new Claim(row.getString(1), row.getString(2), row.getString(3), row.getString(4), false);
    }
}

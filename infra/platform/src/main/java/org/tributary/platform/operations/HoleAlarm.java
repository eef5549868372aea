package org.tributary.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Hole;

/** Says which process of the database holds the history up, when an append takes its number and does not end. */
final class HoleAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(HoleAlarm.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final String HOLDERS = """
            SELECT DISTINCT concat(pid, ' (', coalesce(nullif(application_name, ''), 'unnamed'), ', ',
                                   coalesce(state, 'state unknown'), ')')
            FROM pg_locks LEFT JOIN pg_stat_activity USING (pid)
            WHERE virtualtransaction = ANY (CAST(:holders AS text[]))
            """;

    private final JdbcClient jdbc;
    private final History history;
    private Instant saidAt = Instant.EPOCH;

    HoleAlarm(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** How long the history has been waiting; zero: it is not. */
    Duration wait(Instant now) {
        return history.oldestHole()
                .map(hole -> Duration.between(hole.since(), now))
                .orElse(Duration.ZERO);
    }

    void look(Instant now) {
        Optional<Hole> hole = history.oldestHole()
                .filter(waiting -> Duration.between(waiting.since(), now).compareTo(PATIENCE) >= 0);
        if (hole.isEmpty()) saidAt = Instant.EPOCH;
        else if (Duration.between(saidAt, now).compareTo(AGAIN) >= 0) say(hole.get(), now);
    }

    private void say(Hole hole, Instant now) {
        saidAt = now;
        LOG.warn(
                "The history waits at position {} since {} for an append that has not ended: process {} of the database",
                hole.position(),
                hole.since(),
                String.join(", ", processes(hole.holders())));
    }

    private List<String> processes(Set<String> transactions) {
        return jdbc.sql(HOLDERS)
                .param("holders", transactions.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}

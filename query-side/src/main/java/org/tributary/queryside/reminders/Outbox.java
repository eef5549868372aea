package org.tributary.queryside.reminders;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails of a day: each is claimed before it is sent, by one of however many programs. */
final class Outbox {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PUT =
            "INSERT INTO history.mails (kind, owner, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String WAITING = """
            SELECT owner FROM history.mails
            WHERE kind = 'digest' AND day = ? AND claimed_at IS NULL AND due_at <= clock_timestamp()
            ORDER BY due_at, owner
            """;
    private static final String CLAIM = """
            UPDATE history.mails SET claimed_at = clock_timestamp(), attempts = attempts + 1
            WHERE kind = 'digest' AND owner = ? AND day = ? AND claimed_at IS NULL AND due_at <= clock_timestamp()
            RETURNING attempts
            """;
    private static final String SENT = """
            UPDATE history.mails SET sent_at = clock_timestamp(), failure = NULL
            WHERE kind = 'digest' AND owner = ? AND day = ?
            """;
    private static final String LATER = """
            UPDATE history.mails SET claimed_at = NULL, due_at = clock_timestamp() + make_interval(secs => ?), failure = ?
            WHERE kind = 'digest' AND owner = ? AND day = ?
            """;
    private static final String NEVER =
            "UPDATE history.mails SET failure = ? WHERE kind = 'digest' AND owner = ? AND day = ?";
    private static final String PLANNED =
            "SELECT count(*) > 0 FROM history.mails WHERE kind = 'digests-planned' AND owner = ? AND day = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;

    Outbox(JdbcClient jdbc, TransactionTemplate writing) {
        this.jdbc = jdbc;
        this.writing = writing;
    }

    boolean planned(LocalDate day) {
        return jdbc.sql(PLANNED).params(NOBODY, day).query(Boolean.class).single();
    }

    /** Who gets one on a day: said once, whichever program says it. */
    void plan(LocalDate day, Collection<UUID> owners) {
        writing.executeWithoutResult(status -> {
            if (jdbc.sql(PUT).params("digests-planned", NOBODY, day).update() == 0) return;
            for (UUID owner : owners) jdbc.sql(PUT).params("digest", owner, day).update();
        });
    }

    /** Whose are to be sent now. */
    List<UUID> waiting(LocalDate day) {
        return jdbc.sql(WAITING).param(day).query(UUID.class).list();
    }

    /** From here on it is nobody else's; nothing, where it is somebody's. */
    Optional<Claimed> claim(UUID owner, LocalDate day) {
        return jdbc.sql(CLAIM)
                .params(owner, day)
                .query((row, n) -> new Claimed(owner, day, row.getInt("attempts")))
                .optional();
    }

    void sent(Claimed mail) {
        jdbc.sql(SENT).params(mail.owner(), mail.day()).update();
    }

    /** It was not sent, for certain. */
    void later(Claimed mail, Duration pause, String why) {
        jdbc.sql(LATER).params(pause.toSeconds(), why, mail.owner(), mail.day()).update();
    }

    /** It may have been sent, or nothing is left to say. */
    void never(Claimed mail, String why) {
        jdbc.sql(NEVER).params(why, mail.owner(), mail.day()).update();
    }

    /** @param attempts how often it was tried, this time included */
    record Claimed(UUID owner, LocalDate day, int attempts) {}
}

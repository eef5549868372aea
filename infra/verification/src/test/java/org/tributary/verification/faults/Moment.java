package org.tributary.verification.faults;

import java.sql.Connection;
import java.sql.SQLException;

/** A moment in which the views hold what the history does, and nobody is half-way. */
final class Moment {
    private static final String TAKEN_IN = """
            SELECT ((SELECT max(position) FROM history.events)
                    = (SELECT min((token::json ->> 'globalIndex')::bigint) FROM views.tokens))::text
            """;

    private Moment() {}

    /** From here on the connection sees one moment, in which the views hold what the history does. */
    static boolean isSettled(Connection database) throws SQLException, InterruptedException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        long until = System.nanoTime() + Node.PATIENCE.toNanos();
        while (!Stored.rows(database, TAKEN_IN).contains("true")) {
            if (System.nanoTime() > until) return false;
            database.rollback();
            Thread.sleep(200);
        }
        return true;
    }
}

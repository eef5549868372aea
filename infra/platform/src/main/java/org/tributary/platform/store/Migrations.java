package org.tributary.platform.store;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the history's schema to this release, as its owner, over connections that are closed again. */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    public static void run(Database database) {
        if (database.owner().equals(database.username()))
            LOG.warn(
                    "The application's role {} owns the history: triggers alone keep it append-only. "
                            + "Give tributary.owner.username and tributary.owner.password to separate the two.",
                    database.username());
        int applied = Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .schemas("history")
                .locations("classpath:db/history")
                .placeholders(Map.of("application", database.username()))
                .load()
                .migrate()
                .migrationsExecuted;
        if (applied > 0) LOG.info("History: {} migrations applied", applied);
    }
}

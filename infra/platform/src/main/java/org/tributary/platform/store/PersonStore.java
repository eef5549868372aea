package org.tributary.platform.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies beside the history under an id that events know. */
public final class PersonStore {
    private static final String KNOWN = "SELECT count(*) > 0 FROM history.persons WHERE person_id = ?::uuid";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is a person or a note of this id, erased or not. */
    public boolean knows(String id) {
        return jdbc.sql(KNOWN).param(id).query(Boolean.class).single();
    }
}

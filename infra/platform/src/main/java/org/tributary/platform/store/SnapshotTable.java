package org.tributary.platform.store;

/** The table of snapshots: a cache, made anew whenever its form changes. */
public final class SnapshotTable {
    public static final String DDL = """
            DROP TABLE IF EXISTS views.snapshots;
            CREATE TABLE views.snapshots (
                stream_id   uuid   PRIMARY KEY,
                stream_type text   NOT NULL,
                sequence    bigint NOT NULL,
                form        text   NOT NULL,
                state       text   NOT NULL
            );
            """;

    private SnapshotTable() {}
}

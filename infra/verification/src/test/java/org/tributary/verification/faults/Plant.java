package org.tributary.verification.faults;

import java.util.List;

/** A bug that is planted beside the application, and the invariant that must catch it. */
enum Plant {
    NONE("", ""),
    DROPPED_EVENT(
            "I4", on("views.kpis_receipt", "BEFORE INSERT", "IF NEW.known_from % 7 = 0 THEN RETURN NULL; END IF;")),
    EVENT_APPLIED_TWICE("I4", on("views.kpis_receipt", "AFTER INSERT", """
            IF NEW.sequence < 1000000 THEN
                NEW.sequence := NEW.sequence + 1000000;
                INSERT INTO views.kpis_receipt SELECT NEW.*;
            END IF;""")),
    TWO_SWAPPED(
            "I4", on("views.contributions_entry", "BEFORE INSERT", "NEW.known_from := (NEW.known_from - 1 # 1) + 1;")),
    CENT_OFF(
            "I6",
            on(
                    "views.contributions_entry",
                    "BEFORE INSERT",
                    "NEW.amount := NEW.amount + 0.01; NEW.received := NEW.received + 0.01;")),
    KEY_FORGOTTEN(
            "I1",
            "ALTER TABLE history.accepted_commands DISABLE TRIGGER accepted_commands_append_only;"
                    + on(
                            "history.accepted_commands",
                            "AFTER INSERT",
                            "DELETE FROM history.accepted_commands WHERE key = NEW.key;")),
    /** Nobody is ever seen to hold the fence, so that a hole is passed as the shipped token passes it in the end. */
    SHIPPED_GAP_TOKEN("I4", "") {
        @Override
        void beforeStart(Server server) throws Exception {
            server.execute("""
                    CREATE SCHEMA plant;
                    GRANT USAGE ON SCHEMA plant TO tributary_app;
                    CREATE VIEW plant.pg_locks AS SELECT * FROM pg_catalog.pg_locks WHERE false;
                    GRANT SELECT ON plant.pg_locks TO tributary_app;
                    ALTER ROLE tributary_app SET search_path = plant, pg_catalog, public
                    """);
        }
    },
    /** Who holds the token would write it over again if nobody held it: it is held by somebody who is no more. */
    GUARD_REMOVED("I4", """
            ALTER TABLE views.agreements_agreement DROP CONSTRAINT agreements_agreement_pkey;
            UPDATE views.tokens SET owner = 'nobody', token = regexp_replace(token, '"globalIndex": ?[0-9]+', '"globalIndex":0')
            WHERE processor_name = 'portfolio'
            """),
    STALE_SNAPSHOT("I8", on("views.snapshots", "BEFORE UPDATE", "NEW.state := OLD.state;")),
    CLAIM_NOT_TAKEN(
            "I8",
            on(
                    "history.claims",
                    "AFTER INSERT",
                    "DELETE FROM history.claims WHERE (kind, scope, value) = (NEW.kind, NEW.scope, NEW.value);")),
    UNCOMMITTED_UPDATE("I1", "") {
        @Override
        void afterStart(Server server, List<Node> nodes) {
            nodes.forEach(node -> node.wire().feignEvery(10));
        }
    };

    private final String invariant;
    private final String sql;

    Plant(String invariant, String sql) {
        this.invariant = invariant;
        this.sql = sql;
    }

    private static String on(String table, String when, String work) {
        return """
                CREATE SCHEMA plant;
                CREATE FUNCTION plant.bug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN %s RETURN NEW; END $$;
                CREATE TRIGGER bug %s ON %s FOR EACH ROW EXECUTE FUNCTION plant.bug()
                """.formatted(work, when, table);
    }

    /** The one that names it. */
    String invariant() {
        return invariant;
    }

    /** A snapshot is stale only of what changes often. */
    Mix mix() {
        return this == STALE_SNAPSHOT ? Mix.OF_ONE_AGREEMENT : Mix.OF_AN_OFFICE;
    }

    /** After how many it must show; by time a busy machine would let it go. */
    int operations() {
        return this == STALE_SNAPSHOT ? 1500 : 600;
    }

    void beforeStart(Server server) throws Exception {}

    void afterStart(Server server, List<Node> nodes) throws Exception {
        if (!sql.isEmpty()) server.execute(sql);
    }
}

package org.tributary.platform.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.store.SnapshotTable;

/** Makes the tables of every view before anything feeds them; a view of another version is made anew and fed again. */
final class ViewTables {
    private static final Logger LOG = LoggerFactory.getLogger(ViewTables.class);
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('tributary-views', 0))";
    // whoever asks meanwhile waits behind it
    private static final String SOON = "SET LOCAL lock_timeout = '1s'";
    private static final String NO_QUESTIONS = "LOCK TABLE views.forms IN ACCESS EXCLUSIVE MODE";
    private static final int TRIES = 60;
    private static final String BOOKKEEPING = """
            CREATE TABLE IF NOT EXISTS views.forms (view text PRIMARY KEY, form text NOT NULL);
            CREATE TABLE IF NOT EXISTS views.tokens (
                processor_name text NOT NULL,
                segment        integer NOT NULL,
                token          text,
                token_type     text,
                timestamp      text,
                owner          text,
                PRIMARY KEY (processor_name, segment)
            );
            CREATE TABLE IF NOT EXISTS views.stopped (
                view     text PRIMARY KEY,
                position bigint NOT NULL,
                since    timestamptz NOT NULL DEFAULT clock_timestamp(),
                error    text NOT NULL
            );
            """ + Rebuilds.TABLE;
    private static final String IS_CURRENT = "SELECT count(*) FROM views.forms WHERE view = ? AND form = ?";
    private static final String NOTE = """
            INSERT INTO views.forms (view, form) VALUES (?, ?) ON CONFLICT (view) DO UPDATE SET form = excluded.form
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate part;

    ViewTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void make(List<View> views) {
        Map<String, String> ddl = new TreeMap<>(Map.of("snapshots", SnapshotTable.DDL));
        ddl.putAll(formsOf(views));
        transaction.executeWithoutResult(status -> {
            jdbc.sql(ALONE).query((row, n) -> 0).single();
            jdbc.sql(BOOKKEEPING).update();
            Rebuilds.clearUp(jdbc);
            ddl.entrySet().removeIf(this::isCurrent);
            if (ddl.isEmpty()) return;
            LOG.info("Views of {}: made anew, fed from the beginning of the history", String.join(", ", ddl.keySet()));
            asSoonAsNobodyHoldsThem(() -> ddl.forEach(this::makeOne));
        });
    }

    /** What makes all tables of a processor. */
    static Map<String, String> formsOf(List<View> views) {
        Map<String, String> forms = new TreeMap<>();
        views.stream()
                .sorted(Comparator.comparing(View::ddl))
                .forEach(view -> forms.merge(view.processor(), view.ddl(), String::concat));
        return forms;
    }

    private boolean isCurrent(Map.Entry<String, String> view) {
        return jdbc.sql(IS_CURRENT)
                        .params(view.getKey(), view.getValue())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void makeOne(String view, String ddl) {
        jdbc.sql(ddl).update();
        jdbc.sql("DELETE FROM views.tokens WHERE processor_name = ?")
                .param(view)
                .update();
        jdbc.sql("DELETE FROM views.stopped WHERE view = ?").param(view).update();
        jdbc.sql(NOTE).params(view, ddl).update();
    }

    /** A download, or a batch of another program, may be on its way for long: in between, questions go on. */
    private void asSoonAsNobodyHoldsThem(Runnable work) {
        for (int tried = 1; ; tried++)
            try {
                part.executeWithoutResult(status -> {
                    jdbc.sql(SOON).update();
                    jdbc.sql(NO_QUESTIONS).update();
                    work.run();
                });
                return;
            } catch (UncategorizedSQLException | ConcurrencyFailureException busy) {
                if (tried == TRIES) throw busy;
                LOG.info("Views are being read or fed; they are made anew as soon as nobody holds them");
                pause();
            }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while views were held", e);
        }
    }
}

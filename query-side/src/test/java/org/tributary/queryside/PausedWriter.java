package org.tributary.queryside;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Outcome;

/** Has taken a position and has not committed: whoever commits meanwhile stands beyond a hole. */
public final class PausedWriter {
    private static final String SOMETHING = """
            {"codeListId":"%1$s","list":"%1$s","title":"Another","entries":[],"effectiveOn":"1900-01-01"}""";

    private final CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
    private final CompletableFuture<Long> position = new CompletableFuture<>();
    private final CompletableFuture<Void> done;

    private PausedWriter(Database database) {
        done = CompletableFuture.runAsync(() -> {
            try (HikariDataSource pool = database.pool("paused", 1)) {
                History history = new History(pool);
                new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> {
                    position.complete(append(history));
                    if (!goesOn.join()) status.setRollbackOnly();
                });
            }
        });
    }

    public static PausedWriter in(ViewFixture views) {
        PausedWriter writer = new PausedWriter(views.bean(Database.class));
        of(writer.position);
        return writer;
    }

    /** Appends and commits at once, as anybody else would. */
    public static long another(ViewFixture views) {
        return append(views.bean(History.class));
    }

    public long position() {
        return of(position);
    }

    public void commit() {
        goesOn.complete(true);
        of(done);
    }

    public void rollback() {
        goesOn.complete(false);
        of(done);
    }

    private static long append(History history) {
        String stream = UUID.randomUUID().toString();
        Entry entry = new Entry(
                UUID.randomUUID().toString(),
                stream,
                "codes",
                0,
                "codes-published",
                1,
                SOMETHING.formatted(stream),
                "{\"actor\":\"%s\",\"correlationId\":\"%s\"}".formatted(ViewFixture.OFFICER.account(), stream),
                List.of(),
                List.of());
        Append append = new Append(List.of(entry), null, List.of(), List.of());
        return ((Outcome.Written) history.appends().append(List.of(append)).get(0)).position();
    }

    private static <T> T of(CompletableFuture<T> running) {
        return running.orTimeout(1, TimeUnit.MINUTES).join();
    }
}

package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Database;

/** A list of hundreds of thousands of rows as a file, and what of it the program holds meanwhile. */
@ExtendWith(OutputCaptureExtension.class)
class LargeFilesIT {
    private static final int ROWS = Integer.getInteger("tributary.rows", 300_000);

    /** What is fetched and written at once, with room to spare; the rows are many times that. */
    private static final long HELD_AT_MOST_BYTES = 24 << 20;

    private static final String MANY = """
            INSERT INTO views.rates_rate (source, base, currency, effective_on, sequence, known_from, rate)
            SELECT 'bank ' || n, 'EUR', 'USD', DATE '2020-01-01' + n % 1000, 0, 0, 1.1 + n / 1000000.0
            FROM generate_series(1, CAST(? AS integer)) AS n
            """;

    @Test
    void it_is_sent_row_by_row_and_kept_nowhere(@TempDir Path data, CapturedOutput output) {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data);
                HikariDataSource pool = tributary.bean(Database.class).pool("rows", 1)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql(MANY).param(ROWS).update();
            jdbc.sql("ANALYZE views.rates_rate").update();
            Client reader = tributary.admin();
            for (String format : new String[] {"csv", "xlsx"}) {
                long before = heldBytes();
                CompletableFuture<Integer> rows = CompletableFuture.supplyAsync(() -> read(reader, format));
                long most = before;
                while (!rows.isDone()) most = Math.max(most, heldBytes());
                assertThat(rows.join()).as(format).isGreaterThanOrEqualTo(ROWS);
                assertThat(most - before).as(format).isLessThan(HELD_AT_MOST_BYTES);
            }
        }
    }

    @Test
    void one_to_be_published_is_no_more_held_in_memory(@TempDir Path data, CapturedOutput output) {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data);
                HikariDataSource pool = tributary.bean(Database.class).pool("rows", 1)) {
            JdbcClient.create(pool).sql(MANY).param(ROWS).update();
            Client officer = tributary.admin();
            long before = heldBytes();
            CompletableFuture<Client.Reply> made = CompletableFuture.supplyAsync(() -> officer.exchange(
                    "POST",
                    "/api/reports/files",
                    "{\"query\": \"/api/rates?format=csv\"}",
                    Map.of("Content-Type", "application/json")));
            long most = before;
            while (!made.isDone()) most = Math.max(most, heldBytes());
            assertThat(made.join().status()).isEqualTo(201);
            assertThat(Client.read(made.join().body()).path("size").asLong()).isGreaterThan(ROWS * 30L);
            assertThat(most - before).isLessThan(ROWS * 30L);
        }
    }

    /** As the collector found it: who allocates goes on before anybody could look. */
    private static long heldBytes() {
        Program.pause(200);
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /** To its end, without keeping it. */
    private static int read(Client reader, String format) {
        try (InputStream file = reader.stream("/api/rates?format=" + format)) {
            if (format.equals("csv")) return times("\n", file);
            try (ZipInputStream zip = new ZipInputStream(file)) {
                while (!Objects.requireNonNull(zip.getNextEntry()).getName().endsWith("sheet1.xml")) continue;
                return times("<row ", zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int times(String end, InputStream in) {
        Scanner parts = new Scanner(in, StandardCharsets.UTF_8).useDelimiter(end);
        int count = 0;
        for (; parts.hasNext(); parts.next()) count++;
        return count - 1;
    }
}

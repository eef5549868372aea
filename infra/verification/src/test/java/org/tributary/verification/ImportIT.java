package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.exchange.Formats;
import org.tributary.exchange.batch.Batches;
import org.tributary.exchange.batch.Counts;
import org.tributary.exchange.batch.Refused;
import org.tributary.exchange.batch.Report;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.standalone.Tributary;
import org.tributary.standalone.postgres.EmbeddedServer;
import org.tributary.standalone.verb.Verbs;

/** Real files through the same code as {@code tributary.jar import}, and what is in the history afterwards. */
@ExtendWith(OutputCaptureExtension.class)
class ImportIT {
    private static final String SUMS = """
            SELECT payload::json #>> '{values,0,amount,currency}' AS currency,
                   sum((payload::json #>> '{values,0,amount,amount}')::numeric) AS sum
            FROM history.events WHERE name = 'agreement-signed' AND position > ? GROUP BY 1
            """;

    private static Database database;
    private static ConfigurableApplicationContext program;
    private static JdbcClient history;

    @TempDir
    Path directory;

    private long before;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        program = new SpringApplicationBuilder(Tributary.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--tributary.owner.username=" + database.owner(),
                        "--tributary.owner.password=" + database.ownerPassword(),
                        "--tributary.sample=none");
        history = program.getBean("queriesJdbc", JdbcClient.class);
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @BeforeEach
    void look() {
        before = head();
    }

    private static long head() {
        return history.sql("SELECT max(position) FROM history.events")
                .query(Long.class)
                .single();
    }

    private static Report taken(Path file) {
        try {
            return program.getBean(Batches.class).send(Formats.read(file, null), progress -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, BigDecimal> sums() {
        return history
                .sql(SUMS)
                .param(before)
                .query((row, n) -> Map.entry(row.getString(1), plain(row.getBigDecimal(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add, TreeMap::new));
    }

    private static BigDecimal plain(BigDecimal sum) {
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }

    @Test
    void a_slice_of_real_promises_adds_up_and_is_taken_in_once() throws IOException {
        RealFiles.Slice slice = RealFiles.promises(directory);

        Report report = taken(slice.file());

        assertThat(report.refused()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(report.commands().get("register-signed-agreement")).isEqualTo(new Counts(slice.promises(), 0, 0));
        assertThat(sums()).isEqualTo(slice.sums());
        assertThat(report.totals().values().stream()
                        .collect(Collectors.toMap(
                                total -> total.sum().currency().code(),
                                total -> plain(total.sum().amount()))))
                .isEqualTo(slice.sums());
        assertThat(amounts()).contains("10000000.32 JPY", "515858999.71 JPY", "8000000.00 EUR");

        long after = head();
        Report again = taken(slice.file());
        assertThat(again.commands().get("register-signed-agreement")).isEqualTo(new Counts(0, slice.promises(), 0));
        assertThat(again.commands().get("register-partner").accepted()).isZero();
        assertThat(again.totals()).isEqualTo(report.totals());
        assertThat(head()).isEqualTo(after);
    }

    private List<String> amounts() {
        return history.sql("SELECT payload::json #>> '{values,0,amount,amount}' || ' ' ||"
                        + " (payload::json #>> '{values,0,amount,currency}') FROM history.events"
                        + " WHERE name = 'agreement-signed' AND position > ?")
                .param(before)
                .query(String.class)
                .list();
    }

    @Test
    void an_event_names_the_system_its_batch_and_its_line() throws IOException {
        Path file = RealFiles.table(directory, "F9001,11,2022-01-01,EUR,1.5,70,,Donors of this test");
        Report report = taken(file);

        assertThat(history.sql("SELECT (metadata::json ->> 'role') || ' ' || (metadata::json ->> 'source')"
                                + " FROM history.events WHERE position > ? AND name = 'agreement-signed'")
                        .param(before)
                        .query(String.class)
                        .single())
                .isEqualTo("system batch:" + report.batch().id() + ":2");
    }

    @Test
    void in_the_next_export_a_row_is_there_already_whatever_its_line() throws IOException {
        String one = "F9301,11,2022-01-01,EUR,1.50,70,,Donors of this test";
        String other = "F9302,11,2022-01-02,EUR,7,70,,Donors of this test";
        taken(RealFiles.table(directory, one, one, other));

        Report next = taken(RealFiles.table(
                directory,
                "F9303,11,2022-02-01,EUR,30,70,,Donors of this test",
                one,
                one.replace("1.50", "1.5"),
                other));

        assertThat(next.complete()).isTrue();
        assertThat(next.commands().get("register-signed-agreement")).isEqualTo(new Counts(1, 3, 0));
        assertThat(sums()).isEqualTo(Map.of("EUR", new BigDecimal("40")));
    }

    @Test
    void a_new_row_whose_number_another_holds_is_refused() throws IOException {
        taken(RealFiles.table(directory, "F9401,11,2022-01-01,EUR,1.5,70,,Donors of this test"));

        Report next = taken(RealFiles.table(
                directory,
                "F9401,11,2022-02-01,EUR,30,70,,Donors of this test",
                "F9401,11,2022-01-01,EUR,1.5,70,,Donors of this test"));

        assertThat(next.commands().get("register-signed-agreement")).isEqualTo(new Counts(0, 1, 1));
        assertThat(next.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.reason()).contains("F9401/2");
        });
    }

    @Test
    void a_line_that_is_refused_says_why_and_stops_no_other() throws IOException {
        Report report = taken(RealFiles.table(
                directory,
                "F9101,11,2022-01-01,XQX,1.5,70,,Donors of this test",
                "F9102,11,2022-01-01,EUR,\"1,000\",70,,Donors of this test",
                "F9103,11,2022-01-01,EUR,1.5,70,,",
                "F9104,11,2022-01-01,EUR,-3,70,,Donors of this test",
                "F9105,11,2022-01-01,KWD,1.123456,70,,Donors of this test"));

        assertThat(report.complete()).isFalse();
        assertThat(report.refused()).extracting(Refused::line).containsExactly(2, 3, 4, 5);
        assertThat(report.refused())
                .extracting(Refused::rule)
                .containsExactly("invalid", "invalid", "provider-missing", "invalid");
        assertThat(report.refused().get(0).reason()).contains("/currency unknown-code");
        assertThat(report.refused().get(1).reason()).contains("/values/0/amount/amount malformed");
        assertThat(sums()).isEqualTo(Map.of("KWD", new BigDecimal("1.123456")));
    }

    @Test
    void a_year_of_real_rates_is_an_event_a_day_and_is_taken_in_once() throws IOException {
        Path file = RealFiles.rates(directory, "2022");

        Report report = taken(file);

        assertThat(report.refused()).isEmpty();
        assertThat(report.commands()).isEqualTo(Map.of("publish-exchange-rates", new Counts(257, 0, 0)));
        assertThat(history.sql("SELECT count(*) FROM history.events, json_array_elements(payload::json -> 'rates')"
                                + " WHERE name = 'exchange-rates-published' AND position > ?")
                        .param(before)
                        .query(Long.class)
                        .single())
                .isEqualTo(RealFiles.quoted(file));
        assertThat(taken(file).commands()).isEqualTo(Map.of("publish-exchange-rates", new Counts(0, 257, 0)));
    }

    @Test
    void rates_that_were_known_are_there_already_in_the_next_file() throws IOException {
        taken(RealFiles.rates(directory, "2021-11"));

        Report next = taken(RealFiles.rates(directory, "2021-1"));

        assertThat(next.complete()).isTrue();
        assertThat(next.commands()).isEqualTo(Map.of("publish-exchange-rates", new Counts(44, 22, 0)));
    }

    @Test
    void lines_wait_for_a_database_that_is_away() throws IOException {
        Path file = RealFiles.table(directory, "F9501,11,2022-01-01,EUR,1.5,70,,Donors of this test");
        CompletableFuture<Report> report = new CompletableFuture<>();
        TestDatabase.whileAway(database, () -> {
            report.completeAsync(() -> taken(file));
            assertThat(report)
                    .as("while the database is away")
                    .failsWithin(6, TimeUnit.SECONDS)
                    .withThrowableOfType(TimeoutException.class);
        });

        assertThat(report).succeedsWithin(1, TimeUnit.MINUTES).satisfies(all -> {
            assertThat(all.complete()).isTrue();
            assertThat(all.commands().get("register-signed-agreement")).isEqualTo(new Counts(1, 0, 0));
        });
    }

    @Test
    void beside_a_running_server_nothing_is_begun_on_its_data_directory(CapturedOutput output) throws IOException {
        Path data = directory.resolve("data");
        Path file = RealFiles.table(directory, "F9201,11,2022-01-01,EUR,1.5,70,,Donors of this test");
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(server.alive()).isTrue();
            int code = Verbs.of(Tributary.class)
                    .run(new String[] {"import", file.toString(), "--tributary.data-dir=" + data});
            assertThat(code).isEqualTo(2);
        }
        assertThat(output.getErr().lines())
                .filteredOn(line -> line.contains("is in use by"))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("The data directory"));
    }

    /** All of both files; too long for every build. */
    @Test
    @EnabledIfSystemProperty(named = "tributary.whole-import", matches = ".*")
    void the_whole_files_reach_their_control_totals() throws IOException {
        Report promises = taken(RealFiles.WHOLE_PROMISES);
        Report rates = taken(RealFiles.WHOLE_RATES);
        promises.lines().forEach(System.out::println);
        rates.lines().forEach(System.out::println);

        assertThat(promises.complete() && rates.complete()).isTrue();
        assertThat(sums()).isEqualTo(RealFiles.controlTotals());
        assertThat(rates.commands().get("publish-exchange-rates").accepted()
                        + rates.commands().get("publish-exchange-rates").alreadyThere())
                .isEqualTo(6983);
    }
}

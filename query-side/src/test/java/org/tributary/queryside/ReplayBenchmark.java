package org.tributary.queryside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.events.Role;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Questions;
import tools.jackson.databind.JsonNode;

/**
 * How fast the portfolio is fed and built anew, beside COPY of the rows that come of it into tables of the same form, in one
 * run. It judges nothing, and runs when it is asked for by its name: {@code -Dtest=ReplayBenchmark -Devents=200000}.
 */
class ReplayBenchmark {
    private static final int EVENTS = Integer.getInteger("events", 200_000);
    private static final List<String> TABLES = List.of("contributions_entry", "kpis_receipt");
    private static final String MANY = """
            INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
            SELECT gen_random_uuid(), stream_id, stream_type, sequence + n, name, revision,
                   jsonb_set(payload::jsonb, '{contributionId}', to_jsonb(gen_random_uuid()::text))::text, metadata
            FROM history.events, generate_series(1, %d) AS n WHERE name = 'contribution-recorded'
            """;

    private final ViewFixture views = ViewFixture.fresh().as(Role.ADMIN);

    @Test
    void measure() throws Exception {
        Signing signing =
                Signing.on("2024-01-10").as("project-document", "L/1", "Ledger").bringing("100.00");
        views.given(signing.signed(), signing.received("2024-02-01", "40.00"));
        views.rewrite(MANY.formatted(EVENTS));
        long fed = System.nanoTime();
        Questions questions = views.bean(Questions.class);
        while (questions.positionOf(Portfolio.NAME) < questions.head()) Thread.sleep(20);
        report("fed live", EVENTS, fed);
        for (int round = 1; round <= 3; round++) {
            long copied = copied();
            JsonNode rebuild = rebuilt();
            System.out.printf(
                    "round %d: COPY %d rows/s, rebuilt %d events/s = %d rows/s, ratio %.2f of rows, %.2f of events; %s%n",
                    round,
                    copied,
                    rebuild.at("/eventsPerSecond").asLong(),
                    rebuild.at("/eventsPerSecond").asLong() * TABLES.size(),
                    1.0 * rebuild.at("/eventsPerSecond").asLong() * TABLES.size() / copied,
                    1.0 * rebuild.at("/eventsPerSecond").asLong() / copied,
                    rebuild);
        }
    }

    private static long report(String what, long many, long since) {
        long rate = many * 1_000_000_000L / (System.nanoTime() - since);
        System.out.println(what + ": " + rate + "/s");
        return rate;
    }

    private JsonNode rebuilt() throws InterruptedException {
        String uri = "/api/admin/views/portfolio";
        views.ask(HttpMethod.POST, uri + "/rebuild");
        while (views.get(uri).at("/rebuild/state").asString().equals("under-way")) Thread.sleep(50);
        return views.get(uri).get("rebuild");
    }

    private long copied() throws Exception {
        Database database = views.bean(Database.class);
        long rows = 0;
        long nanos = 0;
        try (Connection connection = TestDatabase.asSuperuser(database)) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copy.copyOut("COPY views." + table + " TO STDOUT", out);
                jdbc.sql("CREATE TABLE public.yardstick (LIKE views." + table + " INCLUDING ALL)")
                        .update();
                long began = System.nanoTime();
                rows += copy.copyIn("COPY public.yardstick FROM STDIN", new ByteArrayInputStream(out.toByteArray()));
                nanos += System.nanoTime() - began;
                jdbc.sql("DROP TABLE public.yardstick").update();
            }
        }
        return rows * 1_000_000_000L / nanos;
    }
}

package org.tributary.platform.operations;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.platform.view.Paging;
import org.tributary.platform.view.Position;
import org.tributary.platform.view.View;

/**
 * Two views with a processor each, and the questions of the first, in which an event can be poisoned. Nothing here is
 * found by scanning: the tests of other modules scan, too.
 */
class TwoViews {
    static final String FIRST = "first";
    static final String SECOND = "second";

    /** The title of the events that the first view cannot take in. */
    static volatile String poisoned = "";

    /** What happens whenever the first view begins to take an event in, in its transaction. */
    static volatile Consumer<JdbcClient> whenTaken = jdbc -> {};

    /** What happens whenever a row of the first view is read. */
    static volatile Consumer<String> whenRead = title -> {};

    @Bean
    View firstView() {
        return new View(
                FIRST, "DROP TABLE IF EXISTS views.first; CREATE TABLE views.first (position bigint, title text);");
    }

    @Bean
    View secondView() {
        return new View(SECOND, "DROP TABLE IF EXISTS views.second; CREATE TABLE views.second (position bigint);");
    }

    @Bean
    FirstProjection firstProjection(JdbcClient viewsJdbc) {
        return new FirstProjection(viewsJdbc);
    }

    @Bean
    SecondProjection secondProjection(JdbcClient viewsJdbc) {
        return new SecondProjection(viewsJdbc);
    }

    @Bean
    FirstEndpoint firstEndpoint(Answers answers) {
        return new FirstEndpoint(answers);
    }

    @ProcessingGroup(FIRST)
    record FirstProjection(JdbcClient jdbc) {
        /** It writes before it fails: what it wrote must not stay. */
        @EventHandler
        void on(CodesPublished event, @Position long position) {
            whenTaken.accept(jdbc);
            jdbc.sql("INSERT INTO views.first VALUES (?, ?)")
                    .params(position, event.title())
                    .update();
            if (event.title().equals(poisoned)) throw new IllegalArgumentException("poisoned");
        }
    }

    @ProcessingGroup(SECOND)
    record SecondProjection(JdbcClient jdbc) {
        @EventHandler
        void on(CodesPublished event, @Position long position) {
            jdbc.sql("INSERT INTO views.second VALUES (?)").param(position).update();
        }
    }

    /** @param query the same for all rows of one query */
    record Row(String title, String query) {}

    @RestController
    @Asks(FIRST)
    class FirstEndpoint {
        private static final Lists<Row> LIST = new Lists<>(
                Row.class,
                "SELECT position::text AS id, position, title, (SELECT random()) AS query FROM views.first",
                FirstEndpoint::read,
                "position",
                Map.of("position", Sort.unique("position", "bigint")));

        private final Answers answers;

        FirstEndpoint(Answers answers) {
            this.answers = answers;
        }

        private static Row read(ResultSet row, int n) throws SQLException {
            whenRead.accept(row.getString("title"));
            return new Row(row.getString("title"), row.getString("query"));
        }

        @GetMapping("/api/first")
        @Nullable
        Listing<Row> list(
                @RequestParam(required = false) @Nullable String format, Paging paging, HttpServletResponse response) {
            return answers.list(FIRST, LIST, Map.of(), paging, null, format, null, response);
        }

        @GetMapping("/api/first/count")
        Map<String, Long> one() {
            return Map.of(
                    "count",
                    answers.one(
                                    FIRST,
                                    jdbc -> jdbc.sql("SELECT count(*) FROM views.first")
                                            .query(Long.class)
                                            .single())
                            .answer());
        }
    }
}

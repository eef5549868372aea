package org.tributary.queryside.codes;

import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.CodesEvent;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodeRetired;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every version of every list, and what the office added and retired. */
@Component
@ProcessingGroup(Portfolio.NAME)
class CodesProjection {
    private static final String LIST = """
            INSERT INTO views.codes_list VALUES (:list, :sequence, :position, :on, :title, :origin) ON CONFLICT DO NOTHING
            """;
    private static final String CODES = """
            INSERT INTO views.codes_code
            SELECT :list, :sequence, place, code, name, category
            FROM unnest(CAST(:codes AS text[]), CAST(:names AS text[]), CAST(:categories AS text[]))
                WITH ORDINALITY AS entry (code, name, category, place)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE = """
            INSERT INTO views.codes_change VALUES (:list, :sequence, :position, :on, :code, :retired, :name, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    CodesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(CodesPublished event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(LIST)
                .param("list", event.list())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("title", event.title())
                .param("origin", event.origin())
                .update();
        jdbc.sql(CODES)
                .param("list", event.list())
                .param("sequence", sequence)
                .param("codes", column(event.entries(), Code::code))
                .param("names", column(event.entries(), Code::name))
                .param("categories", column(event.entries(), Code::category))
                .update();
    }

    @EventHandler
    void on(CodeAdded event, @SequenceNumber long sequence, @Position long position) {
        change(event.list(), event.code(), event, sequence, position)
                .param("retired", false)
                .param("name", event.name())
                .param("reason", null)
                .param("note", null)
                .update();
    }

    @EventHandler
    void on(CodeRetired event, @SequenceNumber long sequence, @Position long position) {
        change(event.list(), event.code(), event, sequence, position)
                .param("retired", true)
                .param("name", null)
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    private StatementSpec change(String list, String code, CodesEvent event, long sequence, long position) {
        return jdbc.sql(CHANGE)
                .param("list", list)
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("code", code);
    }

    private static @Nullable String[] column(List<Code> codes, Function<Code, @Nullable String> value) {
        return codes.stream().map(value).toArray(String[]::new);
    }
}

package org.tributary.queryside.codes;

import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every version of every list. */
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

    private static @Nullable String[] column(List<Code> codes, Function<Code, @Nullable String> value) {
        return codes.stream().map(value).toArray(String[]::new);
    }
}

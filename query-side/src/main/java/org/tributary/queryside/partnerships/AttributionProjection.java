package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Dimension;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.queryside.Portfolio;

/** Keeps over what a partnership counts. Each statement replaces the one before; what it leaves out is unassigned. */
@Component
@ProcessingGroup(Portfolio.NAME)
class AttributionProjection {
    private static final String PART = """
            INSERT INTO views.partnerships_attribution
            VALUES (:partnership, :sequence, :dimension, :place, :code, :numerator, :denominator)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    AttributionProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence) {
        attributed(event, sequence, event.attribution());
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence) {
        attributed(event, sequence, event.attribution());
    }

    private void attributed(PartnershipEvent event, long sequence, @Nullable Attribution attribution) {
        if (attribution == null) return;
        for (Dimension dimension : Dimension.values())
            parts(event, sequence, dimension.name().toLowerCase(Locale.ROOT), attribution.of(dimension));
    }

    private void parts(PartnershipEvent event, long sequence, String dimension, List<Part> parts) {
        for (int place = 0; place < parts.size(); place++)
            jdbc.sql(PART)
                    .param("partnership", event.partnershipId().value())
                    .param("sequence", sequence)
                    .param("dimension", dimension)
                    .param("place", place)
                    .param("code", parts.get(place).code())
                    .param("numerator", parts.get(place).share().numerator().longValueExact())
                    .param("denominator", parts.get(place).share().denominator().longValueExact())
                    .update();
    }
}

package org.tributary.queryside.rates;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every rate that was ever published; one that was replaced stays, for those who ask as of then. */
@Component
@ProcessingGroup(Portfolio.NAME)
class RatesProjection {
    private static final String PUBLISHED = """
            WITH base AS (
                INSERT INTO views.rates_base VALUES (:source, :base) ON CONFLICT DO NOTHING
            )
            INSERT INTO views.rates_rate (source, base, currency, effective_on, sequence, known_from, rate)
            SELECT :source, :base, currency, :on, :sequence, :position, rate::numeric
            FROM unnest(CAST(:currencies AS text[]), CAST(:rates AS text[])) published (currency, rate)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    RatesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ExchangeRatesPublished event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(PUBLISHED)
                .param("source", event.source())
                .param("base", event.base().code())
                .param("on", event.effectiveOn())
                .param("sequence", sequence)
                .param("position", position)
                .param(
                        "currencies",
                        event.rates().stream()
                                .map(rate -> rate.currency().code())
                                .toArray(String[]::new))
                .param(
                        "rates",
                        event.rates().stream()
                                .map(rate -> rate.rate().toPlainString())
                                .toArray(String[]::new))
                .update();
    }
}

package org.tributary.queryside.partnerships;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Forecast;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what a partnership was ever expected to bring, and when. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ForecastProjection {
    private static final String FORECAST = """
            INSERT INTO views.partnerships_forecast VALUES (:partnership, :sequence, :position, :on, :value, :currency,
                :expectedOn, :probability)
            ON CONFLICT DO NOTHING
            """;
    private static final String PART = """
            INSERT INTO views.partnerships_forecast_part VALUES (:partnership, :sequence, :place, :year, :amount)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ForecastProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence, @Position long position) {
        forecast(new Change(event, sequence, position), event.forecast());
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        forecast(new Change(event, sequence, position), event.forecast());
    }

    @EventHandler
    void on(ForecastRevised event, @SequenceNumber long sequence, @Position long position) {
        forecast(new Change(event, sequence, position), event.forecast());
    }

    @EventHandler
    void on(PartnershipReopened event, @SequenceNumber long sequence, @Position long position) {
        forecast(new Change(event, sequence, position), event.forecast());
    }

    private void forecast(Change change, @Nullable Forecast forecast) {
        if (forecast == null) return;
        change.row(jdbc, FORECAST)
                .param("value", forecast.value().amount())
                .param("currency", forecast.value().currency().code())
                .param("expectedOn", forecast.expectedOn())
                .param(
                        "probability",
                        forecast.probability() == null
                                ? null
                                : forecast.probability().toString())
                .update();
        List<YearPart> parts = forecast.tranches();
        for (int place = 0; place < parts.size(); place++)
            jdbc.sql(PART)
                    .param("partnership", change.event().partnershipId().value())
                    .param("sequence", change.sequence())
                    .param("place", place)
                    .param("year", parts.get(place).year())
                    .param("amount", parts.get(place).amount().amount())
                    .update();
    }
}

package org.tributary.queryside.partnerships;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreedMeasure;
import org.tributary.events.CareEvent.MeasurementRecorded;
import org.tributary.events.CareEvent.MeasuresAgreed;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps by what partners see whether it is worth it, and how far that has come. */
@Component
@ProcessingGroup(Portfolio.NAME)
class MeasuresProjection {
    private static final String MEASURE = """
            INSERT INTO views.partnerships_measure
            VALUES (:partnership, :sequence, :place, :position, :on, :code, :name, :unit, :baseline, :target, :due)
            ON CONFLICT DO NOTHING
            """;
    private static final String MEASUREMENT = """
            INSERT INTO views.partnerships_measurement
            VALUES (:partnership, :sequence, :position, :on, :measure, :value)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    MeasuresProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(MeasuresAgreed event, @SequenceNumber long sequence, @Position long position) {
        for (int place = 0; place < event.measures().size(); place++) {
            AgreedMeasure measure = event.measures().get(place);
            new Change(event, sequence, position)
                    .row(jdbc, MEASURE)
                    .param("place", place)
                    .param("code", measure.code())
                    .param("name", measure.name())
                    .param("unit", measure.unit())
                    .param("baseline", measure.baseline())
                    .param("target", measure.target())
                    .param("due", measure.dueOn())
                    .update();
        }
    }

    @EventHandler
    void on(MeasurementRecorded event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, MEASUREMENT)
                .param("measure", event.measure())
                .param("value", event.value())
                .update();
    }
}

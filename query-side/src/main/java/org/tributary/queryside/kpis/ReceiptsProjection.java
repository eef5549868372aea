package org.tributary.queryside.kpis;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.ContributionId;
import org.tributary.events.Money;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was received, and less what was taken back; that knows the value date of what it takes back. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ReceiptsProjection {
    private static final String RECEIVED = """
            INSERT INTO views.kpis_receipt VALUES
                (:agreement, :sequence, :position, :on, :contribution, :kind, :amount, :currency, :on)
            ON CONFLICT DO NOTHING
            """;
    private static final String TAKEN_BACK = """
            INSERT INTO views.kpis_receipt
            SELECT :agreement, :sequence, :position, :on, :contribution, :kind, :amount, :currency,
                   coalesce((SELECT value_on FROM views.kpis_receipt
                             WHERE agreement_id = :agreement AND contribution_id = :contribution
                               AND kind = 'contribution' AND sequence < :sequence), :on)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ReceiptsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ContributionRecorded event, @SequenceNumber long sequence, @Position long position) {
        row(RECEIVED, event, sequence, position, event.contributionId(), "contribution", event.amount());
    }

    @EventHandler
    void on(ContributionReversed event, @SequenceNumber long sequence, @Position long position) {
        row(
                TAKEN_BACK,
                event,
                sequence,
                position,
                event.contributionId(),
                "reversal",
                event.amount().negated());
    }

    @EventHandler
    void on(ContributionRefunded event, @SequenceNumber long sequence, @Position long position) {
        row(
                TAKEN_BACK,
                event,
                sequence,
                position,
                event.contributionId(),
                "refund",
                event.amount().negated());
    }

    private void row(
            String sql,
            AgreementEvent event,
            long sequence,
            long position,
            ContributionId contribution,
            String kind,
            Money amount) {
        jdbc.sql(sql)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("contribution", contribution.value())
                .param("kind", kind)
                .param("amount", amount.amount())
                .param("currency", amount.currency().code())
                .update();
    }
}

package org.tributary.queryside.contributions;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.ContributionId;
import org.tributary.events.Id;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Writes what came in and went back into the ledger, an entry an event. An entry is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ContributionsProjection {
    private static final String RECORDED = """
            INSERT INTO views.contributions_entry VALUES (:agreement, :sequence, :position, :on, 'recorded', :contribution,
                NULL, :form, :partner, :payer, :amount, :currency, :amount, :settles, :settles, NULL, :bank, NULL, NULL,
                :differences, :corrects, NULL, NULL, 0, :receipt, :basis)
            ON CONFLICT DO NOTHING
            """;
    private static final String TAKEN_BACK = """
            INSERT INTO views.contributions_entry VALUES (:agreement, :sequence, :position, :on, :kind, :contribution,
                :refund, (SELECT form FROM views.contributions_entry
                          WHERE agreement_id = :agreement AND contribution_id = :contribution AND kind = 'recorded'),
                (SELECT partner_id FROM views.contributions_entry
                 WHERE agreement_id = :agreement AND contribution_id = :contribution AND kind = 'recorded'),
                NULL, :amount, :currency, -:amount, :settles, :settled, :stillDue, :bank, :reason, :note, '[]',
                NULL, :correctedBy)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final Settlements settlements;

    ContributionsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
        this.settlements = new Settlements(viewsJdbc);
    }

    @EventHandler
    void on(ContributionRecorded event, @SequenceNumber long sequence, @Position long position) {
        entry(RECORDED, event, event.contributionId(), sequence, position)
                .param("form", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("partner", value(event.source()))
                .param("payer", value(event.payer()))
                .param("amount", event.amount().amount())
                .param("currency", event.amount().currency().code())
                .param("settles", event.settles().amount())
                .param("bank", event.bankReference())
                .param("differences", StoredJson.mapper().writeValueAsString(event.differences()))
                .param("corrects", value(event.corrects()))
                .param("receipt", value(event.receiptId()))
                .param(
                        "basis",
                        event.basis() == null
                                ? null
                                : event.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .update();
        settlements.settled(event, event.tranches(), sequence, position);
    }

    @EventHandler
    void on(ContributionReversed event, @SequenceNumber long sequence, @Position long position) {
        takenBack(event, event.contributionId(), event.amount(), event.unsettles(), event.reason(), sequence, position)
                .param("kind", "reversed")
                .param("refund", null)
                .param("settled", event.unsettles().negated().amount())
                .param("stillDue", null)
                .param("correctedBy", value(event.correctedBy()))
                .param("bank", event.bankReference())
                .update();
        settlements.reopened(event, event.tranches(), sequence, position);
    }

    /** What is not owed again stays settled. */
    @EventHandler
    void on(ContributionRefunded event, @SequenceNumber long sequence, @Position long position) {
        Money owedAgain = event.stillDue()
                ? event.unsettles()
                : Money.zero(event.unsettles().currency());
        takenBack(event, event.contributionId(), event.amount(), event.unsettles(), event.reason(), sequence, position)
                .param("kind", "refunded")
                .param("refund", event.refundId().value())
                .param("settled", owedAgain.negated().amount())
                .param("stillDue", event.stillDue())
                .param("correctedBy", null)
                .param("bank", event.bankReference())
                .update();
        if (event.stillDue()) settlements.reopened(event, event.tranches(), sequence, position);
    }

    private StatementSpec takenBack(
            AgreementEvent event,
            ContributionId contribution,
            Money amount,
            Money unsettles,
            Reason reason,
            long sequence,
            long position) {
        return entry(TAKEN_BACK, event, contribution, sequence, position)
                .param("amount", amount.amount())
                .param("currency", amount.currency().code())
                .param("settles", unsettles.amount())
                .param("reason", reason.code())
                .param("note", reason.note());
    }

    private StatementSpec entry(
            String sql, AgreementEvent event, ContributionId contribution, long sequence, long position) {
        return jdbc.sql(sql)
                .param("agreement", event.agreementId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("contribution", contribution.value());
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}

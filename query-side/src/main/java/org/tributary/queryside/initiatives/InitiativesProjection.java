package org.tributary.queryside.initiatives;

import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.InitiativeEvent;
import org.tributary.events.InitiativeEvent.FundingNeedDeclared;
import org.tributary.events.InitiativeEvent.FundingNeedRevised;
import org.tributary.events.InitiativeEvent.FundingNeedWithdrawn;
import org.tributary.events.InitiativeEvent.InitiativeClosed;
import org.tributary.events.InitiativeEvent.InitiativeLaunched;
import org.tributary.events.InitiativeEvent.InitiativeReopened;
import org.tributary.events.InitiativeEvent.Need;
import org.tributary.events.InitiativeEvent.PartnershipDedicated;
import org.tributary.events.InitiativeEvent.PartnershipReleased;
import org.tributary.events.NeedId;
import org.tributary.events.Reason;
import org.tributary.events.Term;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what an initiative is, what it was said to lack, and whom it was served by. */
@Component
@ProcessingGroup(Portfolio.NAME)
class InitiativesProjection {
    private static final String INITIATIVE = """
            INSERT INTO views.initiatives_initiative VALUES (:initiative, :sequence, :position, :on, :title, :level, :regions,
                :country, :area, :mandate, :champion, :funder, :from, :to)
            ON CONFLICT DO NOTHING
            """;
    private static final String COURSE = """
            INSERT INTO views.initiatives_course VALUES (:initiative, :sequence, :position, :on, :closed, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String NEED = """
            INSERT INTO views.initiatives_need VALUES (:initiative, :sequence, :position, :on, :need, :title, :amount,
                :currency, :approval, :from, :to, :published, :withdrawn, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String DEDICATION = """
            INSERT INTO views.initiatives_dedication VALUES (:initiative, :sequence, :position, :on, :partnership, :need,
                :dedicated, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    InitiativesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(InitiativeLaunched event, @SequenceNumber long sequence, @Position long position) {
        term(row(INITIATIVE, event, sequence, position), event.term())
                .param("title", event.title())
                .param("level", event.level().name().toLowerCase(Locale.ROOT))
                .param("regions", event.regions().toArray(String[]::new))
                .param("country", event.country())
                .param("area", event.area())
                .param("mandate", event.mandate())
                .param(
                        "champion",
                        event.champion() == null ? null : event.champion().value())
                .param(
                        "funder",
                        event.funderId() == null ? null : event.funderId().value())
                .update();
    }

    @EventHandler
    void on(InitiativeClosed event, @SequenceNumber long sequence, @Position long position) {
        because(row(COURSE, event, sequence, position), event.reason())
                .param("closed", true)
                .update();
    }

    @EventHandler
    void on(InitiativeReopened event, @SequenceNumber long sequence, @Position long position) {
        because(row(COURSE, event, sequence, position), event.reason())
                .param("closed", false)
                .update();
    }

    @EventHandler
    void on(FundingNeedDeclared event, @SequenceNumber long sequence, @Position long position) {
        need(row(NEED, event, sequence, position), event.needId(), event.need(), null);
    }

    @EventHandler
    void on(FundingNeedRevised event, @SequenceNumber long sequence, @Position long position) {
        need(row(NEED, event, sequence, position), event.needId(), event.need(), event.reason());
    }

    @EventHandler
    void on(FundingNeedWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        need(row(NEED, event, sequence, position), event.needId(), null, event.reason());
    }

    private static void need(StatementSpec row, NeedId id, @Nullable Need need, @Nullable Reason reason) {
        because(term(row, need == null ? null : need.term()), reason)
                .param("need", id.value())
                .param("title", need == null ? null : need.title())
                .param("amount", need == null ? null : need.amount().amount())
                .param(
                        "currency",
                        need == null ? null : need.amount().currency().code())
                .param("approval", need == null ? null : need.approval())
                .param("published", need != null && need.published())
                .param("withdrawn", need == null)
                .update();
    }

    @EventHandler
    void on(PartnershipDedicated event, @SequenceNumber long sequence, @Position long position) {
        because(row(DEDICATION, event, sequence, position), null)
                .param("partnership", event.partnershipId().value())
                .param("need", event.needId() == null ? null : event.needId().value())
                .param("dedicated", true)
                .update();
    }

    @EventHandler
    void on(PartnershipReleased event, @SequenceNumber long sequence, @Position long position) {
        because(row(DEDICATION, event, sequence, position), event.reason())
                .param("partnership", event.partnershipId().value())
                .param("need", null)
                .param("dedicated", false)
                .update();
    }

    private StatementSpec row(String sql, InitiativeEvent event, long sequence, long position) {
        return jdbc.sql(sql)
                .param("initiative", event.initiativeId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn());
    }

    private static StatementSpec term(StatementSpec row, @Nullable Term term) {
        return row.param("from", term == null ? null : term.from()).param("to", term == null ? null : term.to());
    }

    private static StatementSpec because(StatementSpec row, @Nullable Reason reason) {
        return row.param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note());
    }
}

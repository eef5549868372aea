package org.tributary.queryside.sponsorships;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.PackageId;
import org.tributary.events.Reason;
import org.tributary.events.SlotId;
import org.tributary.events.SponsorshipEvent;
import org.tributary.events.SponsorshipEvent.EventAnnounced;
import org.tributary.events.SponsorshipEvent.EventCancelled;
import org.tributary.events.SponsorshipEvent.EventReinstated;
import org.tributary.events.SponsorshipEvent.PackageOffered;
import org.tributary.events.SponsorshipEvent.PackageReleased;
import org.tributary.events.SponsorshipEvent.PackageReserved;
import org.tributary.events.SponsorshipEvent.PackageWithdrawn;
import org.tributary.events.SponsorshipEvent.SponsorConfirmed;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was offered to sponsors, and who had which slot. */
@Component
@ProcessingGroup(Portfolio.NAME)
class SponsorshipsProjection {
    private static final String EVENT = """
            INSERT INTO views.sponsorships_event VALUES (:sponsorship, :sequence, :position, :on, :code, :title, :place,
                :from, :to)
            ON CONFLICT DO NOTHING
            """;
    private static final String COURSE = """
            INSERT INTO views.sponsorships_course VALUES (:sponsorship, :sequence, :position, :on, :cancelled, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String PACKAGE = """
            INSERT INTO views.sponsorships_package VALUES (:sponsorship, :sequence, :position, :on, :package, :offered,
                :title, :price, :currency, :slots, :benefits, :published, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String SLOT = """
            INSERT INTO views.sponsorships_slot VALUES (:sponsorship, :sequence, :position, :on, :package, :slot, :state,
                :partner, :until, :partnership, :agreement, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    SponsorshipsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(EventAnnounced event, @SequenceNumber long sequence, @Position long position) {
        row(EVENT, event, sequence, position)
                .param("code", event.code())
                .param("title", event.title())
                .param("place", event.place())
                .param("from", event.dates().from())
                .param("to", event.dates().to())
                .update();
    }

    @EventHandler
    void on(EventCancelled event, @SequenceNumber long sequence, @Position long position) {
        because(row(COURSE, event, sequence, position), event.reason())
                .param("cancelled", true)
                .update();
    }

    @EventHandler
    void on(EventReinstated event, @SequenceNumber long sequence, @Position long position) {
        because(row(COURSE, event, sequence, position), event.reason())
                .param("cancelled", false)
                .update();
    }

    @EventHandler
    void on(PackageOffered event, @SequenceNumber long sequence, @Position long position) {
        offer(row(PACKAGE, event, sequence, position), event.packageId(), event.benefits(), null)
                .param("offered", true)
                .param("title", event.title())
                .param("price", event.price().amount())
                .param("currency", event.price().currency().code())
                .param("slots", event.slots())
                .param("published", event.published())
                .update();
    }

    @EventHandler
    void on(PackageWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        offer(row(PACKAGE, event, sequence, position), event.packageId(), List.of(), event.reason())
                .param("offered", false)
                .param("title", null)
                .param("price", null)
                .param("currency", null)
                .param("slots", null)
                .param("published", false)
                .update();
    }

    private static StatementSpec offer(
            StatementSpec row, PackageId id, List<String> benefits, @Nullable Reason reason) {
        return because(row, reason).param("package", id.value()).param("benefits", benefits.toArray(String[]::new));
    }

    @EventHandler
    void on(PackageReserved event, @SequenceNumber long sequence, @Position long position) {
        slot(event, event.packageId(), event.slotId(), null, sequence, position)
                .param("state", "reserved")
                .param("partner", event.partnerId().value())
                .param("until", event.until())
                .param("partnership", null)
                .param("agreement", null)
                .update();
    }

    @EventHandler
    void on(SponsorConfirmed event, @SequenceNumber long sequence, @Position long position) {
        slot(event, event.packageId(), event.slotId(), null, sequence, position)
                .param("state", "sold")
                .param("partner", event.partnerId().value())
                .param("until", null)
                .param("partnership", event.partnershipId().value())
                .param("agreement", event.agreementId().value())
                .update();
    }

    @EventHandler
    void on(PackageReleased event, @SequenceNumber long sequence, @Position long position) {
        slot(event, event.packageId(), event.slotId(), event.reason(), sequence, position)
                .param("state", "released")
                .param("partner", null)
                .param("until", null)
                .param("partnership", null)
                .param("agreement", null)
                .update();
    }

    private StatementSpec slot(
            SponsorshipEvent event,
            PackageId offer,
            SlotId slot,
            @Nullable Reason reason,
            long sequence,
            long position) {
        return because(row(SLOT, event, sequence, position), reason)
                .param("package", offer.value())
                .param("slot", slot.value());
    }

    private StatementSpec row(String sql, SponsorshipEvent event, long sequence, long position) {
        return jdbc.sql(sql)
                .param("sponsorship", event.sponsorshipId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn());
    }

    private static StatementSpec because(StatementSpec row, @Nullable Reason reason) {
        return row.param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note());
    }
}

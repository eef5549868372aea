package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what a partnership is about, and with whom. */
@Component
@ProcessingGroup(Portfolio.NAME)
class IdentityProjection {
    /** A need that was once named stays, until another is. */
    private static final String IDENTITY = """
            INSERT INTO views.partnerships_identity
            SELECT :partnership, :sequence, :position, :on, :title,
                   coalesce(:need, (SELECT need FROM views.partnerships_identity
                                    WHERE partnership_id = :partnership AND sequence < :sequence
                                    ORDER BY sequence DESC LIMIT 1)),
                   :proposedBy
            ON CONFLICT DO NOTHING
            """;

    private static final String PARTNER = """
            INSERT INTO views.partnerships_partner
            VALUES (:partnership, :sequence, :place, :position, :on, :partner, :role)
            ON CONFLICT DO NOTHING
            """;

    private static final String ROLE = """
            INSERT INTO views.partnerships_role VALUES (:partnership, :sequence, :position, :on, :role)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    IdentityProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        identity(change, event.title(), event.need(), null);
        partners(change, event.partners());
        role(change, event.ourRole());
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        String by =
                event.proposedBy() == null ? null : event.proposedBy().name().toLowerCase(Locale.ROOT);
        identity(change, event.title(), null, by);
        partners(change, event.partners());
        role(change, event.ourRole());
    }

    @EventHandler
    void on(SignedPartnershipRegistered event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        identity(change, event.title(), null, null);
        partners(change, event.partners());
    }

    @EventHandler
    void on(PartnersRevised event, @SequenceNumber long sequence, @Position long position) {
        Change change = new Change(event, sequence, position);
        partners(change, event.partners());
        role(change, event.ourRole());
    }

    private void identity(Change change, String title, @Nullable String need, @Nullable String proposedBy) {
        change.row(jdbc, IDENTITY)
                .param("title", title)
                .param("need", need)
                .param("proposedBy", proposedBy)
                .update();
    }

    /** Where nobody said anything else, we are a party. */
    private void role(Change change, @Nullable OurRole role) {
        if (role != null)
            change.row(jdbc, ROLE)
                    .param("role", role.name().toLowerCase(Locale.ROOT))
                    .update();
    }

    private void partners(Change change, List<PartnerInRole> partners) {
        for (int place = 0; place < partners.size(); place++)
            change.row(jdbc, PARTNER)
                    .param("place", place)
                    .param("partner", partners.get(place).partnerId().value())
                    .param("role", partners.get(place).role())
                    .update();
    }
}

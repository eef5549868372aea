package org.tributary.queryside.partners;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ContactId;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps who spoke for a partner, and since when no more; names are asked for in the person store. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ContactsProjection {
    private static final String CONTACT = """
            INSERT INTO views.partners_contact
            VALUES (:partner, :sequence, :position, :on, :contact, :person, :role, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ContactsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ContactAdded event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.contactId(), sequence, position)
                .param("person", event.personId().value())
                .param("role", event.role())
                .param("reason", null)
                .param("note", null)
                .update();
    }

    @EventHandler
    void on(ContactRemoved event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.contactId(), sequence, position)
                .param("person", null)
                .param("role", null)
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    private JdbcClient.StatementSpec row(PartnerEvent event, ContactId contact, long sequence, long position) {
        return jdbc.sql(CONTACT)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("contact", contact.value());
    }
}

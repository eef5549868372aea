package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.tributary.commandside.partner.PartnerCommand.AddContact;
import org.tributary.commandside.partner.PartnerCommand.RemoveContact;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.platform.problem.Refusal;

/** Who speaks for a partner. */
final class Contacts {
    private Map<String, Contact> byId = new HashMap<>();

    ContactAdded decided(AddContact command) {
        if (byId.containsKey(command.contactId().text()))
            throw Refusal.because("already-exists", "This contact was added before.");
        return new ContactAdded(
                command.partnerId(),
                command.contactId(),
                command.person(),
                command.role(),
                command.effectiveOn(),
                command.codes());
    }

    ContactRemoved decided(RemoveContact command) {
        Contact contact = byId.get(command.contactId().text());
        if (contact == null) throw Refusal.invalid("/contactId", "unknown-contact", "The partner has no such contact.");
        if (contact.removed()) throw Refusal.because("contact-already-removed", "This contact was removed before.");
        Chronology.requireNotBefore(contact.since(), command.effectiveOn());
        return new ContactRemoved(
                command.partnerId(), command.contactId(), command.reason(), command.effectiveOn(), command.codes());
    }

    void on(ContactAdded event) {
        byId.put(event.contactId().text(), new Contact(event.effectiveOn(), false));
    }

    void on(ContactRemoved event) {
        Contact removed = new Contact(event.effectiveOn(), true);
        byId.merge(event.contactId().text(), removed, (contact, ofADuplicate) -> new Contact(contact.since(), true));
    }

    Contacts with(Contacts duplicates) {
        Contacts whole = new Contacts();
        whole.byId.putAll(duplicates.byId);
        whole.byId.putAll(byId);
        return whole;
    }

    boolean buildUpon(Contacts duplicates) {
        return !Collections.disjoint(byId.keySet(), duplicates.byId.keySet());
    }

    /** Someone, whose name is not known here. */
    record Contact(LocalDate since, boolean removed) {}
}

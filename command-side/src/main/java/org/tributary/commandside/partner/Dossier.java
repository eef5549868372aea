package org.tributary.commandside.partner;

import org.tributary.events.MembershipEvent;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;

/** What is known of a partner beside its profile. Of a partner with duplicates one decides by theirs as well. */
final class Dossier {
    private Meetings meetings = new Meetings();
    private Flags flags = new Flags();
    private DueDiligences dueDiligences = new DueDiligences();
    private Sharing sharing = new Sharing();
    private Items items = new Items();
    private Assessments assessments = new Assessments();
    private Contacts contacts = new Contacts();
    private Memberships memberships = new Memberships();

    /** Both in one, for a decision; what happened here happened after what is known of the duplicate. */
    Dossier with(Dossier duplicates) {
        Dossier whole = new Dossier();
        whole.meetings = meetings.with(duplicates.meetings);
        whole.flags = flags.with(duplicates.flags);
        whole.dueDiligences = dueDiligences.with(duplicates.dueDiligences);
        whole.sharing = sharing.with(duplicates.sharing, dueDiligences);
        whole.items = items.with(duplicates.items);
        whole.assessments = assessments.with(duplicates.assessments);
        whole.contacts = contacts.with(duplicates.contacts);
        whole.memberships = memberships.with(duplicates.memberships);
        return whole;
    }

    /** Whether something of a duplicate was changed here, so that it cannot be given back as it was. */
    boolean buildsUpon(Dossier duplicates) {
        return flags.buildUpon(duplicates.flags)
                || dueDiligences.buildUpon(duplicates.dueDiligences)
                || sharing.buildUpon(duplicates.dueDiligences)
                || items.buildUpon(duplicates.items)
                || contacts.buildUpon(duplicates.contacts)
                || memberships.buildUpon(duplicates.memberships);
    }

    Meetings meetings() {
        return meetings;
    }

    Flags flags() {
        return flags;
    }

    DueDiligences dueDiligences() {
        return dueDiligences;
    }

    Sharing sharing() {
        return sharing;
    }

    Items items() {
        return items;
    }

    Assessments assessments() {
        return assessments;
    }

    Contacts contacts() {
        return contacts;
    }

    Memberships memberships() {
        return memberships;
    }

    void on(PartnerEvent event) {
        if (event instanceof InteractionRecorded e) meetings.on(e);
        else if (event instanceof PartnerFlagRaised e) flags.on(e);
        else if (event instanceof PartnerFlagLifted e) flags.on(e);
        else if (event instanceof DueDiligenceOpened e) dueDiligences.on(e);
        else if (event instanceof DueDiligenceConcluded e) {
            dueDiligences.on(e);
            sharing.on(e);
        } else if (event instanceof DueDiligenceResultShared e) sharing.on(e);
        else if (event instanceof DueDiligenceItemRequested e) items.on(e);
        else if (event instanceof DueDiligenceItemAnswered e) items.on(e);
        else if (event instanceof CapacityAssessed e) assessments.on(e);
        else if (event instanceof ContactAdded e) contacts.on(e);
        else if (event instanceof ContactRemoved e) contacts.on(e);
        else if (event instanceof MembershipEvent e) memberships.on(e);
    }
}

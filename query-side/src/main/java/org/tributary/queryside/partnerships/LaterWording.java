package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.Optional;
import org.tributary.events.ChecklistEvent.ChecklistAssigned;
import org.tributary.events.ChecklistEvent.ChecklistItemAssessed;
import org.tributary.events.ChecklistEvent.ChecklistRemoved;
import org.tributary.events.DomainEvent;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.OurRole;
import org.tributary.events.PartnershipEvent.CompletionReopened;
import org.tributary.events.PartnershipEvent.PartnershipCompleted;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.events.PartnershipEvent.PartnershipVoided;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeEvent.PledgeRevised;
import org.tributary.events.PledgeEvent.PledgeWithdrawn;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told what became of a partnership after all, and what was pledged to it. */
final class LaterWording {
    private LaterWording() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        if (event instanceof PartnershipReopened e)
            return by.told(e, e.reason(), e.to(), e.from(), nth(e.attempt(), by.language));
        if (event instanceof PartnershipCompleted e) return by.told(e, e.waiver(), waived(e, by.language));
        if (event instanceof CompletionReopened e) return by.told(e, e.reason());
        if (event instanceof PartnershipVoided e) return by.told(e, e.reason(), e.from());
        return ofPledges(event, by).or(() -> ofEngagement(event, by)).or(() -> ofChecklists(event, by));
    }

    private static Optional<Words> ofEngagement(DomainEvent event, Wording by) {
        Language language = by.language;
        if (event instanceof EngagementRevised e)
            return by.told(e, e.reason(), listed(e.engagementTypes(), language::words));
        if (event instanceof PartnersRevised e)
            return by.told(
                    e,
                    e.reason(),
                    by.partners(e.partners()),
                    e.ourRole() == OurRole.BROKER ? language.text("only-brokered") : "");
        if (event instanceof BrokerAssigned e)
            return by.told(e, null, broker(e, by), language.about("until", e.until()));
        if (event instanceof BrokerReleased e) return by.told(e, e.reason());
        return Optional.empty();
    }

    private static Optional<Words> ofChecklists(DomainEvent event, Wording by) {
        Language language = by.language;
        if (event instanceof ChecklistAssigned e)
            return by.told(
                    e,
                    null,
                    language.words(e.template()),
                    language.text(
                            e.items().stream().anyMatch(item -> Boolean.TRUE.equals(item.criterion()))
                                    ? "checklist.criteria"
                                    : "checklist.commitments"));
        if (event instanceof ChecklistItemAssessed e)
            return by.told(e, null, language.words(e.item()), language.words(e.assessment()));
        if (event instanceof ChecklistRemoved e) return by.told(e, e.reason());
        return Optional.empty();
    }

    private static String broker(BrokerAssigned event, Wording by) {
        if (event.partnerId() != null) return by.names.of(event.partnerId());
        return event.staffId() == null ? by.language.text("who.someone") : by.names.of(event.staffId());
    }

    private static Optional<Words> ofPledges(DomainEvent event, Wording by) {
        Language language = by.language;
        if (event instanceof PledgeRecorded e)
            return by.told(
                    e, null, by.names.of(e.partnerId()), e.amount(), language.about("expected-on", e.expectedOn()));
        if (event instanceof PledgeRevised e)
            return by.told(e, e.reason(), e.amount(), language.about("expected-on", e.expectedOn()));
        if (event instanceof PledgeWithdrawn e) return by.told(e, e.reason());
        return Optional.empty();
    }

    private static String waived(PartnershipCompleted event, Language language) {
        return event.receivable().isEmpty()
                ? language.text("completed.settled")
                : language.text(
                        "completed.receivable",
                        listed(event.receivable(), one -> one.amount().toString()));
    }

    private static String nth(int attempt, Language language) {
        return language.text(attempt == 2 ? "time.2" : attempt == 3 ? "time.3" : "time.later", attempt);
    }
}

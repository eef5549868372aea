package org.tributary.queryside.partnerships;

import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Wording telling;
    private final Names names;

    LaterWording(Wording telling, Names names) {
        this.telling = telling;
        this.names = names;
    }

    Optional<Words> of(DomainEvent event) {
        if (event instanceof PartnershipReopened e)
            return telling.told(
                    e,
                    "reopened it at %s, after it was %s".formatted(e.to(), e.from()),
                    e.reason(),
                    "It is tried for the %s time.".formatted(nth(e.attempt())));
        if (event instanceof PartnershipCompleted e) return telling.told(e, "completed it", e.waiver(), waived(e));
        if (event instanceof CompletionReopened e)
            return telling.told(e, "took back that it was completed", e.reason(), "It stands at signed again.");
        if (event instanceof PartnershipVoided e)
            return telling.told(
                    e,
                    "voided it, at %s: the record was a mistake".formatted(e.from()),
                    e.reason(),
                    "It counts nowhere any more.");
        return ofPledges(event)
                .or(() -> ofEngagement(event))
                .or(() -> ofChecklists(event))
                .or(() -> new CareWording(telling, names).of(event));
    }

    private Optional<Words> ofEngagement(DomainEvent event) {
        if (event instanceof EngagementRevised e)
            return telling.told(
                    e,
                    "said that the partners work together in: "
                            + e.engagementTypes().stream().map(Wording::words).collect(Collectors.joining(", ")),
                    e.reason(),
                    null);
        if (event instanceof PartnersRevised e)
            return telling.told(
                    e,
                    "said with whom it is: " + telling.partners(e.partners()),
                    e.reason(),
                    e.ourRole() == OurRole.BROKER ? "We only broker it: it counts in no figure of ours." : null);
        if (event instanceof BrokerAssigned e)
            return telling.told(
                    e, "made %s its broker".formatted(broker(e)) + Wording.on(" until ", e.until()), null, null);
        if (event instanceof BrokerReleased e) return telling.told(e, "released a broker of it", e.reason(), null);
        return Optional.empty();
    }

    private Optional<Words> ofChecklists(DomainEvent event) {
        if (event instanceof ChecklistAssigned e)
            return telling.told(
                    e,
                    "held it to a checklist (%s)".formatted(Wording.words(e.template())),
                    null,
                    e.items().stream().anyMatch(item -> Boolean.TRUE.equals(item.criterion()))
                            ? "Its criteria are met before a proposal, where the policy asks for that."
                            : "Nothing is signed before its commitments are met, or waived.");
        if (event instanceof ChecklistItemAssessed e)
            return telling.told(
                    e, "assessed %s: %s".formatted(Wording.words(e.item()), Wording.words(e.assessment())), null, null);
        if (event instanceof ChecklistRemoved e)
            return telling.told(e, "removed a checklist", e.reason(), "It is held to that no longer.");
        return Optional.empty();
    }

    private String broker(BrokerAssigned event) {
        if (event.partnerId() != null) return names.of(event.partnerId());
        return event.staffId() == null ? "someone" : names.of(event.staffId());
    }

    private Optional<Words> ofPledges(DomainEvent event) {
        if (event instanceof PledgeRecorded e)
            return telling.told(
                    e,
                    "recorded that %s pledged %s".formatted(names.of(e.partnerId()), e.amount())
                            + Wording.on(", expected on ", e.expectedOn()),
                    null,
                    "It binds nobody.");
        if (event instanceof PledgeRevised e)
            return telling.told(
                    e,
                    "revised a pledge to %s".formatted(e.amount()) + Wording.on(", expected on ", e.expectedOn()),
                    e.reason(),
                    null);
        if (event instanceof PledgeWithdrawn e)
            return telling.told(
                    e, "recorded that a pledge was withdrawn", e.reason(), "Nothing is expected of it any more.");
        return Optional.empty();
    }

    private static String waived(PartnershipCompleted event) {
        return event.receivable().isEmpty()
                ? "Nothing is receivable any more."
                : event.receivable().stream()
                        .map(one -> one.amount().toString())
                        .collect(Collectors.joining(", ", "", " was still receivable, and is not waited for."));
    }

    private static String nth(int attempt) {
        return attempt == 2 ? "second" : attempt == 3 ? "third" : attempt + "th";
    }
}

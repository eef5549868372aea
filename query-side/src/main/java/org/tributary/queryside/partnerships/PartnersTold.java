package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.day;
import static org.tributary.queryside.partnerships.Wording.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.events.Assessed;
import org.tributary.events.DomainEvent;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonEvent.PersonErased;
import org.tributary.events.SharedPart;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told what happened with those with whom a partnership is. */
final class PartnersTold {
    private final Wording wording;
    private final Names names;

    PartnersTold(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    Optional<Words> of(DomainEvent event) {
        if (event instanceof InteractionRecorded e)
            return wording.told(
                    e,
                    "recorded an interaction (%s) with %s".formatted(words(e.kind()), names.of(e.partnerId())),
                    null,
                    e.nextActionOn() == null ? null : "The next step is due on %s.".formatted(day(e.nextActionOn())));
        if (event instanceof PartnerFlagRaised e)
            return wording.told(
                    e,
                    "flagged %s for %s".formatted(names.of(e.partnerId()), words(e.kind())),
                    e.reason(),
                    e.bars() ? "Nothing is signed with it while that stands." : "It bars nothing.");
        if (event instanceof PartnerFlagLifted e)
            return wording.told(
                    e,
                    "lifted the flag of %s for %s".formatted(names.of(e.partnerId()), words(e.kind())),
                    e.reason(),
                    e.unbars() ? "Agreements can be signed with it again." : null);
        if (event instanceof DueDiligenceOpened e)
            return wording.told(
                    e,
                    "opened a due diligence (%s) of %s".formatted(words(e.tier()), whom(e.assessed(), e.partnerId()))
                            + (e.mandatedBy() == null ? "" : ", mandated by " + names.of(e.mandatedBy())),
                    null,
                    null);
        if (event instanceof DueDiligenceConcluded e)
            return wording.told(
                    e,
                    "concluded the due diligence of %s: %s"
                                    .formatted(whom(e.assessed(), e.partnerId()), words(e.outcome()))
                            + (e.riskRating() == null ? "" : ", risk " + words(e.riskRating())),
                    e.reason(),
                    e.validUntil() == null ? null : "It is valid until %s.".formatted(day(e.validUntil())));
        return ofScrutiny(event);
    }

    private Optional<Words> ofScrutiny(DomainEvent event) {
        if (event instanceof DueDiligenceItemRequested e)
            return wording.told(
                    e,
                    "noted that %s was asked of %s".formatted(words(e.item()), whom(e.assessed(), e.partnerId())),
                    null,
                    e.dueOn() == null ? null : "It is due on %s.".formatted(day(e.dueOn())));
        if (event instanceof DueDiligenceItemAnswered e)
            return wording.told(
                    e,
                    "noted that what was asked in the due diligence with %s was %s"
                            .formatted(names.of(e.partnerId()), words(e.answer())),
                    e.reason(),
                    null);
        if (event instanceof DueDiligenceResultShared e)
            return wording.told(
                    e,
                    "noted that of the due diligence of %s %s was shared with %s"
                            .formatted(whom(e.assessed(), e.partnerId()), parts(e.parts()), with(e)),
                    null,
                    null);
        if (event instanceof DuplicateTakenOver e)
            return wording.told(
                    e,
                    "found that another record of %s was a duplicate".formatted(names.of(e.partnerId())),
                    e.reason(),
                    e.bars()
                            ? "What barred the duplicate bars the partner."
                            : "All figures of both are one partner's.");
        if (event instanceof DuplicateGivenBack e)
            return wording.told(
                    e,
                    "parted %s from %s, which were not the same"
                            .formatted(names.of(e.duplicateId()), names.of(e.partnerId())),
                    e.reason(),
                    null);
        if (event instanceof PartnerVoided e)
            return wording.told(
                    e, "noted that %s was recorded by mistake".formatted(names.of(e.partnerId())), e.reason(), null);
        if (event instanceof PartnerSucceeded e)
            return wording.told(
                    e,
                    e.successorId() == null
                            ? "took back that %s was succeeded".formatted(names.of(e.partnerId()))
                            : "noted that %s was succeeded by %s"
                                    .formatted(names.of(e.partnerId()), names.of(e.successorId())),
                    e.reason(),
                    null);
        if (event instanceof CapacityAssessed e)
            return wording.told(
                    e,
                    "recorded how capable %s calls %s: %s to operate, %s to act, %s to connect"
                            .formatted(
                                    names.of(e.partnerId()),
                                    e.assessed() == Assessed.THEM ? "itself" : "us",
                                    e.capacities().operate(),
                                    e.capacities().act(),
                                    e.capacities().connect()),
                    e.reason(),
                    null);
        if (event instanceof PersonErased e)
            return wording.told(
                    e,
                    "erased what was known of a person or said in a note",
                    e.reason(),
                    "Figures and the history stay as they are.");
        return Optional.empty();
    }

    private String with(DueDiligenceResultShared e) {
        if (e.sharedWith() != null) return names.of(e.sharedWith());
        return e.assessed() == Assessed.THEM ? "them" : "us";
    }

    private static String parts(List<SharedPart> parts) {
        return parts.stream().map(Wording::words).collect(Collectors.joining(", "));
    }

    private String whom(Assessed assessed, PartnerId partner) {
        return assessed == Assessed.THEM ? names.of(partner) : "us by " + names.of(partner);
    }
}

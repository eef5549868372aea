package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.Optional;
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
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told what happened with those with whom a partnership is. */
final class PartnersTold {
    private PartnersTold() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof InteractionRecorded e)
            return by.told(
                    e,
                    null,
                    language.words(e.kind()),
                    names.of(e.partnerId()),
                    language.about("next-step", e.nextActionOn()));
        if (event instanceof PartnerFlagRaised e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.partnerId()),
                    language.words(e.kind()),
                    language.text(e.bars() ? "flag.bars" : "flag.bars-nothing"));
        if (event instanceof PartnerFlagLifted e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.partnerId()),
                    language.words(e.kind()),
                    e.unbars() ? language.text("flag.unbars") : "");
        if (event instanceof DuplicateTakenOver e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.partnerId()),
                    language.text(e.bars() ? "duplicate.bars" : "duplicate.figures"));
        if (event instanceof DuplicateGivenBack e)
            return by.told(e, e.reason(), names.of(e.duplicateId()), names.of(e.partnerId()));
        if (event instanceof PartnerVoided e) return by.told(e, e.reason(), names.of(e.partnerId()));
        if (event instanceof PartnerSucceeded e)
            return e.successorId() == null
                    ? by.toldAs("none", e, e.reason(), names.of(e.partnerId()))
                    : by.told(e, e.reason(), names.of(e.partnerId()), names.of(e.successorId()));
        if (event instanceof CapacityAssessed e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.partnerId()),
                    language.text(e.assessed() == Assessed.THEM ? "itself" : "us"),
                    e.capacities().operate(),
                    e.capacities().act(),
                    e.capacities().connect());
        if (event instanceof PersonErased e) return by.told(e, e.reason());
        return ofScrutiny(event, by);
    }

    private static Optional<Words> ofScrutiny(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof DueDiligenceOpened e)
            return by.told(
                    e,
                    null,
                    language.words(e.tier()),
                    whom(e.assessed(), e.partnerId(), by),
                    e.mandatedBy() == null ? "" : language.text("mandated", names.of(e.mandatedBy())));
        if (event instanceof DueDiligenceConcluded e)
            return by.told(
                    e,
                    e.reason(),
                    whom(e.assessed(), e.partnerId(), by),
                    language.words(e.outcome()),
                    e.riskRating() == null ? "" : language.text("risk", language.words(e.riskRating())),
                    language.about("valid-until", e.validUntil()));
        if (event instanceof DueDiligenceItemRequested e)
            return by.told(
                    e,
                    null,
                    language.words(e.item()),
                    whom(e.assessed(), e.partnerId(), by),
                    language.about("due-on", e.dueOn()));
        if (event instanceof DueDiligenceItemAnswered e)
            return by.told(e, e.reason(), names.of(e.partnerId()), language.words(e.answer()));
        if (event instanceof DueDiligenceResultShared e)
            return by.told(
                    e, null, whom(e.assessed(), e.partnerId(), by), listed(e.parts(), language::words), with(e, by));
        return Optional.empty();
    }

    private static String with(DueDiligenceResultShared e, Wording by) {
        if (e.sharedWith() != null) return by.names.of(e.sharedWith());
        return by.language.text(e.assessed() == Assessed.THEM ? "them" : "us");
    }

    private static String whom(Assessed assessed, PartnerId partner, Wording by) {
        String name = by.names.of(partner);
        return assessed == Assessed.THEM ? name : by.language.text("us.by", name);
    }
}

package org.tributary.queryside.partnerships;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.events.AccountId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.DomainEvent;
import org.tributary.events.Money;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that a second person was asked. */
final class ProposalWording {
    private ProposalWording() {}

    static Optional<Words> of(DomainEvent event, Wording wording, Names names) {
        if (event instanceof CorrectionProposed e)
            return wording.told(
                    e,
                    "proposed to %s (%s) under %s"
                            .formatted(
                                    Wording.words(e.command()),
                                    e.amounts().stream().map(Money::toString).collect(Collectors.joining(", ")),
                                    names.of(e.agreementId())),
                    e.reason(),
                    "That is above %s: another person decides.".formatted(e.limit()));
        if (event instanceof CorrectionApproved e)
            return wording.told(
                    e,
                    "approved what %s had proposed under %s"
                            .formatted(name(e.proposedBy(), names), names.of(e.agreementId())),
                    null,
                    "It was done.");
        if (event instanceof CorrectionRejected e)
            return wording.told(
                    e,
                    "rejected what %s had proposed under %s"
                            .formatted(name(e.proposedBy(), names), names.of(e.agreementId())),
                    e.reason(),
                    "Nothing changed.");
        if (event instanceof CorrectionWithdrawn e)
            return wording.told(
                    e, "withdrew a proposal under %s".formatted(names.of(e.agreementId())), null, "Nothing changed.");
        return Optional.empty();
    }

    private static String name(AccountId account, Names names) {
        return names.actor(account.text(), "");
    }
}

package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.Optional;
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

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        if (event instanceof CorrectionProposed e)
            return by.told(
                    e,
                    e.reason(),
                    by.language.words(e.command()),
                    listed(e.amounts(), Money::toString),
                    names.of(e.agreementId()),
                    e.limit());
        if (event instanceof CorrectionApproved e)
            return by.told(e, null, name(e.proposedBy(), names), names.of(e.agreementId()));
        if (event instanceof CorrectionRejected e)
            return by.told(e, e.reason(), name(e.proposedBy(), names), names.of(e.agreementId()));
        if (event instanceof CorrectionWithdrawn e) return by.told(e, null, names.of(e.agreementId()));
        return Optional.empty();
    }

    private static String name(AccountId account, Names names) {
        return names.actor(account.text(), "");
    }
}

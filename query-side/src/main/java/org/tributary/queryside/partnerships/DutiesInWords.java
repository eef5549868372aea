package org.tributary.queryside.partnerships;

import java.util.Optional;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.DomainEvent;
import org.tributary.events.PartnerId;
import org.tributary.events.Value;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told what is owed under an agreement besides money, and what the money is for. */
final class DutiesInWords {
    private DutiesInWords() {}

    /** Nothing, where it is of something else. */
    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof ObligationAdded e)
            return by.told(
                    e,
                    null,
                    owes(e.owedBy(), by),
                    names.of(e.agreementId()),
                    language.words(e.kind()),
                    e.what(),
                    e.dueOn());
        if (event instanceof ObligationFulfilled e)
            return by.told(e, null, names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId()));
        if (event instanceof ObligationWaived e)
            return by.told(e, e.reason(), names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId()));
        if (event instanceof ObligationReopened e)
            return by.told(e, e.reason(), names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId()));
        if (event instanceof ObligationRemoved e)
            return by.told(e, e.reason(), names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId()));
        if (event instanceof ContributionAllocated e)
            return by.told(e, null, e.amount(), names.of(e.agreementId()), language.words(e.use()), e.reference());
        if (event instanceof AllocationReleased e) return by.told(e, e.reason(), e.amount(), names.of(e.agreementId()));
        return Optional.empty();
    }

    private static String owes(String owedBy, Wording by) {
        return Value.OWN.equals(owedBy)
                ? by.language.text("owes.we")
                : by.language.text("owes.they", by.names.of(PartnerId.of(owedBy)));
    }
}

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
    private final Wording wording;
    private final Names names;

    DutiesInWords(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    /** Nothing, where it is of something else. */
    Optional<Words> of(DomainEvent event) {
        if (event instanceof ObligationAdded e)
            return wording.told(
                    e,
                    "recorded what %s under %s (%s): “%s”, by %s"
                            .formatted(
                                    owes(e.owedBy()),
                                    names.of(e.agreementId()),
                                    Wording.words(e.kind()),
                                    e.what(),
                                    Wording.day(e.dueOn())),
                    null,
                    null);
        if (event instanceof ObligationFulfilled e)
            return wording.told(
                    e,
                    "recorded that %s under %s was fulfilled"
                            .formatted(names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId())),
                    null,
                    null);
        if (event instanceof ObligationWaived e)
            return wording.told(
                    e,
                    "waived %s under %s"
                            .formatted(names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId())),
                    e.reason(),
                    "It is not owed any more.");
        if (event instanceof ObligationReopened e)
            return wording.told(
                    e,
                    "reopened %s under %s"
                            .formatted(names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId())),
                    e.reason(),
                    "It is owed again.");
        if (event instanceof ObligationRemoved e)
            return wording.told(
                    e,
                    "took back that %s was owed under %s"
                            .formatted(names.of(e.agreementId(), e.obligationId()), names.of(e.agreementId())),
                    e.reason(),
                    null);
        if (event instanceof ContributionAllocated e)
            return wording.told(
                    e,
                    "set %s received under %s aside for %s (%s)"
                            .formatted(e.amount(), names.of(e.agreementId()), Wording.words(e.use()), e.reference()),
                    null,
                    null);
        if (event instanceof AllocationReleased e)
            return wording.told(
                    e,
                    "released %s received under %s".formatted(e.amount(), names.of(e.agreementId())),
                    e.reason(),
                    "It can be used otherwise.");
        return Optional.empty();
    }

    private String owes(String owedBy) {
        return Value.OWN.equals(owedBy) ? "we owe" : names.of(PartnerId.of(owedBy)) + " owes";
    }
}

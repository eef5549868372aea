package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.List;
import java.util.Optional;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.DomainEvent;
import org.tributary.events.Money;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that money was promised, came, went back, or is not waited for. */
final class MoneyTold {
    private MoneyTold() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        if (event instanceof AddendumSigned e)
            return by.told(e, null, e.reference(), names.of(e.agreementId()), changes(e, by.language));
        if (event instanceof ContributionRecorded e) return recorded(e, by);
        if (event instanceof ContributionReversed e)
            return by.told(e, e.reason(), e.amount(), names.of(e.agreementId()), e.unsettles());
        if (event instanceof ContributionRefunded e)
            return by.told(
                    e,
                    e.reason(),
                    e.amount(),
                    names.of(e.agreementId()),
                    by.language.text(e.stillDue() ? "receivable.again" : "receivable.not-again"));
        if (event instanceof ReceivableWrittenOff e)
            return by.told(e, e.reason(), e.amount(), names.of(e.agreementId()));
        if (event instanceof WriteOffReversed e) return by.told(e, e.reason(), e.amount(), names.of(e.agreementId()));
        return Optional.empty();
    }

    private static Optional<Words> recorded(ContributionRecorded e, Wording by) {
        Object[] said = {e.amount(), by.names.of(e.agreementId()), e.settles()};
        if (e.receiptId() != null) return by.toldAs("from-suspense", e, null, said);
        return e.corrects() == null ? by.told(e, null, said) : by.toldAs("instead", e, null, said);
    }

    private static String changes(AddendumSigned addendum, Language language) {
        List<Money> changes = addendum.changes().stream()
                .flatMap(change -> Optional.ofNullable(change.amount()).stream())
                .toList();
        return changes.isEmpty()
                ? language.text("amount-unchanged")
                : language.text("amount-changed", listed(changes, Money::toString));
    }
}

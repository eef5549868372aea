package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.AgreementPlacedUnderUmbrella;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.DomainEvent;
import org.tributary.events.PartnerId;
import org.tributary.events.Tranche;
import org.tributary.events.Value;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that what was agreed is scheduled, judged and counted otherwise. */
final class TermsInWords {
    private final Wording wording;
    private final Names names;

    TermsInWords(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    /** Nothing, where it is of something else. */
    Optional<Words> of(DomainEvent event) {
        if (event instanceof AgreementAttributed e)
            return wording.told(
                    e,
                    "said over what %s counts from then on: %s"
                            .formatted(
                                    names.of(e.agreementId()),
                                    e.dimensions().stream()
                                            .map(TermsInWords::counted)
                                            .collect(Collectors.joining("; "))),
                    e.reason(),
                    "What was signed before counts as it did.");
        if (event instanceof AgreementPlacedUnderUmbrella e)
            return wording.told(
                    e,
                    e.umbrella() == null
                            ? "took %s from under its umbrella".formatted(names.of(e.agreementId()))
                            : "placed %s under %s".formatted(names.of(e.agreementId()), names.of(e.umbrella())),
                    e.reason(),
                    "What each of them promises stays its own.");
        if (event instanceof DocumentAttached e)
            return wording.told(
                    e,
                    "attached “%s” (%s) to %s"
                            .formatted(e.document().name(), Wording.words(e.kind()), names.of(e.agreementId())),
                    null,
                    null);
        if (event instanceof DocumentDetached e)
            return wording.told(
                    e, "took “%s” off %s".formatted(e.document().name(), names.of(e.agreementId())), e.reason(), null);
        if (event instanceof TranchesRevised e)
            return wording.told(
                    e,
                    "revised the tranches of %s".formatted(names.of(e.agreementId())),
                    e.reason(),
                    scheduled(e.tranches()));
        if (event instanceof ConditionMet e)
            return wording.told(
                    e,
                    "recorded that a condition of %s is met: “%s”, as %s judged (%s)"
                            .formatted(names.of(e.agreementId()), e.condition(), judge(e), e.evidence()),
                    null,
                    e.trancheId() == null
                            ? "It no longer keeps it from entering into force."
                            : "Its tranche is due on its day.");
        if (event instanceof ConditionReopened e)
            return wording.told(
                    e,
                    "took back that a condition of %s is met: “%s”".formatted(names.of(e.agreementId()), e.condition()),
                    e.reason(),
                    "It is open again.");
        return Optional.empty();
    }

    private static String counted(Attributed attributed) {
        String parts = attributed.parts().stream()
                .map(part -> part.code() + " " + part.share())
                .collect(Collectors.joining(", "));
        return Wording.words(attributed.dimension()) + " " + (parts.isEmpty() ? "unassigned" : parts);
    }

    private String judge(ConditionMet event) {
        return Value.OWN.equals(event.judgedBy()) ? "we" : names.of(PartnerId.of(event.judgedBy()));
    }

    private static String scheduled(List<Tranche> tranches) {
        return tranches.isEmpty()
                ? "Nothing is scheduled any more."
                : tranches.stream()
                        .map(one -> one.amount() + Wording.on(" on ", one.dueOn()))
                        .collect(Collectors.joining(", ", "Scheduled are ", "."));
    }
}

package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

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
    private TermsInWords() {}

    /** Nothing, where it is of something else. */
    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof AgreementAttributed e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.agreementId()),
                    e.dimensions().stream().map(one -> counted(one, language)).collect(Collectors.joining("; ")));
        if (event instanceof AgreementPlacedUnderUmbrella e)
            return e.umbrella() == null
                    ? by.toldAs("none", e, e.reason(), names.of(e.agreementId()))
                    : by.told(e, e.reason(), names.of(e.agreementId()), names.of(e.umbrella()));
        if (event instanceof DocumentAttached e)
            return by.told(e, null, e.document().name(), language.words(e.kind()), names.of(e.agreementId()));
        if (event instanceof DocumentDetached e)
            return by.told(e, e.reason(), e.document().name(), names.of(e.agreementId()));
        if (event instanceof TranchesRevised e)
            return by.told(e, e.reason(), names.of(e.agreementId()), scheduled(e.tranches(), language));
        if (event instanceof ConditionMet e)
            return by.told(
                    e,
                    null,
                    names.of(e.agreementId()),
                    e.condition(),
                    judge(e, by),
                    e.evidence(),
                    language.text(e.trancheId() == null ? "condition.of-force" : "condition.of-tranche"));
        if (event instanceof ConditionReopened e)
            return by.told(e, e.reason(), names.of(e.agreementId()), e.condition());
        return Optional.empty();
    }

    private static String counted(Attributed attributed, Language language) {
        String dimension = language.words(attributed.dimension());
        return attributed.parts().isEmpty()
                ? language.text("attributed.nothing", dimension)
                : language.text(
                        "attributed", dimension, listed(attributed.parts(), part -> part.code() + " " + part.share()));
    }

    private static String judge(ConditionMet event, Wording by) {
        return Value.OWN.equals(event.judgedBy())
                ? by.language.text("we")
                : by.names.of(PartnerId.of(event.judgedBy()));
    }

    private static String scheduled(List<Tranche> tranches, Language language) {
        if (tranches.isEmpty()) return language.text("scheduled.nothing");
        return language.text(
                "scheduled",
                listed(
                        tranches,
                        one -> one.dueOn() == null
                                ? language.text("scheduled.one", one.amount())
                                : language.text("scheduled.one-on", one.amount(), one.dueOn())));
    }
}

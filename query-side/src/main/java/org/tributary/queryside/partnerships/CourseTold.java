package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.List;
import java.util.Optional;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.DomainEvent;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told what became of an agreement. */
final class CourseTold {
    private CourseTold() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        Language language = by.language;
        if (event instanceof AgreementBroughtIntoForce e) return by.told(e, null, names.of(e.agreementId()));
        if (event instanceof AgreementSuspended e)
            return by.told(e, e.reason(), names.of(e.agreementId()), language.about("looked-at-again", e.reviewOn()));
        if (event instanceof AgreementResumed e) return by.told(e, null, names.of(e.agreementId()));
        if (event instanceof AgreementTerminated e)
            return by.told(e, e.reason(), names.of(e.agreementId()), noLongerDue(e.reductions(), by));
        if (event instanceof AgreementExpired e)
            return by.told(e, e.reason(), names.of(e.agreementId()), noLongerDue(e.reductions(), by));
        if (event instanceof AgreementReinstated e) return by.told(e, e.reason(), names.of(e.agreementId()));
        if (event instanceof AgreementVoided e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.agreementId()),
                    language.text(e.published() ? "number.taken" : "number.free"));
        return Optional.empty();
    }

    private static String noLongerDue(List<Reduction> reductions, Wording by) {
        Language language = by.language;
        if (reductions.isEmpty()) return language.text("no-longer-due.nothing");
        String all =
                listed(reductions, one -> language.text("no-longer-due.one", one.amount(), by.names.of(one.source())));
        return language.text("no-longer-due", all);
    }
}

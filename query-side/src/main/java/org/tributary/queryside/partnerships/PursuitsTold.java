package org.tributary.queryside.partnerships;

import static org.tributary.queryside.partnerships.Wording.listed;

import java.util.Optional;
import org.tributary.events.DomainEvent;
import org.tributary.events.Forecast;
import org.tributary.events.InitiativeEvent.PartnershipDedicated;
import org.tributary.events.InitiativeEvent.PartnershipReleased;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.queryside.partnerships.Story.Words;

/** How it is told that a partnership is pursued. */
final class PursuitsTold {
    private PursuitsTold() {}

    static Optional<Words> of(DomainEvent event, Wording by) {
        Names names = by.names;
        if (event instanceof PartnershipIdentified e)
            return by.told(e, null, e.title(), by.partners(e.partners()), names.of(e.owner()));
        if (event instanceof PartnershipProposed e)
            return by.told(
                    e,
                    null,
                    e.title(),
                    by.partners(e.partners()),
                    worth(e.forecast(), by),
                    by.waived(e.waivers()),
                    names.of(e.owner()));
        if (event instanceof StageAdvanced e) return by.told(e, null, e.from(), e.to());
        if (event instanceof StageMovedBack e) return by.told(e, e.reason(), e.from(), e.to());
        if (event instanceof ForecastRevised e)
            return by.told(e, e.reason(), worth(e.forecast(), by), odds(e.forecast(), by));
        if (event instanceof OwnerAssigned e)
            return by.told(
                    e,
                    e.reason(),
                    names.of(e.owner()),
                    listed(e.credit(), one -> names.of(one.staffId()) + " " + one.share()));
        if (event instanceof PartnershipPutOnHold e)
            return by.told(e, e.reason(), e.stage(), by.language.about("looked-at-again", e.reviewOn()));
        if (event instanceof PartnershipResumed e) return by.told(e, null, e.stage());
        if (event instanceof PartnershipDeclined e) return by.told(e, e.reason(), e.from());
        if (event instanceof PartnershipWithdrawn e) return by.told(e, e.reason(), e.from());
        if (event instanceof PartnershipSigned e)
            return by.told(e, null, names.of(e.agreementId()), by.waived(e.waivers()));
        if (event instanceof SignedPartnershipRegistered e)
            return by.takenIn(
                    e, e.title(), by.partners(e.partners()), by.waived(e.waivers()), names.of(e.agreementId()));
        if (event instanceof PartnershipDedicated e) return by.told(e, null, names.of(e.initiativeId()));
        if (event instanceof PartnershipReleased e) return by.told(e, e.reason(), names.of(e.initiativeId()));
        return Optional.empty();
    }

    private static String worth(Forecast forecast, Wording by) {
        return forecast.expectedOn() == null
                ? by.language.text("worth", forecast.value())
                : by.language.text("worth.by", forecast.value(), forecast.expectedOn());
    }

    private static String odds(Forecast forecast, Wording by) {
        return forecast.probability() == null
                ? by.language.text("odds.stage")
                : by.language.text("odds.own", forecast.probability());
    }
}

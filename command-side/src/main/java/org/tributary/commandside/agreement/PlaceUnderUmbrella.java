package org.tributary.commandside.agreement;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.AgreementPlacedUnderUmbrella;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

@Sent(
        by = {OFFICER, MANAGER},
        leadsTo = AgreementPlacedUnderUmbrella.class,
        undoneBy = "place-under-umbrella",
        says =
                "Say under which umbrella agreement an agreement stands from a day on, with a reason; under none, if none is named. Values stay with the agreement that promises them.")
record PlaceUnderUmbrella(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Nullable AgreementId umbrella,
        @Code("change-reason") Reason reason,
        @Today LocalDate effectiveOn,
        @Resolved List<CodeListVersion> codes)
        implements AgreementCommand {}

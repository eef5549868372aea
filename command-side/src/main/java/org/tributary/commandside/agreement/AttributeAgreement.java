package org.tributary.commandside.agreement;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementId;
import org.tributary.events.Attribution.Part;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Dimension;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

@Sent(
        by = {OFFICER, MANAGER},
        leadsTo = AgreementAttributed.class,
        undoneBy = "attribute-agreement",
        says =
                "Say over what an agreement counts from a day on, with a reason. Each dimension that is named is replaced as a whole, an empty list leaves it unassigned; what was signed before that day counts as it did.")
record AttributeAgreement(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Code("region") @Nullable List<Part> region,
        @Code("area") @Nullable List<Part> area,
        @Code("country") @Nullable List<Part> country,
        @Code("sector") @Nullable List<Part> sector,
        @Code("result") @Nullable List<Part> result,
        @Code("change-reason") Reason reason,
        @Today LocalDate effectiveOn,
        @Resolved List<CodeListVersion> codes)
        implements AgreementCommand {

    @Nullable
    List<Part> parts(Dimension dimension) {
        return switch (dimension) {
            case REGION -> region;
            case AREA -> area;
            case COUNTRY -> country;
            case SECTOR -> sector;
            case RESULT -> result;
        };
    }
}

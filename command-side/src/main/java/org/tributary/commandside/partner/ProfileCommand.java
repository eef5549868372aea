package org.tributary.commandside.partner;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be said of who a partner is. */
sealed interface ProfileCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnerRegistered.class,
            says = "Enter an organisation, or a person, in the directory of partners.")
    record RegisterPartner(
            @TargetAggregateIdentifier @NewId PartnerId partnerId,
            @Nullable String name,
            @Personal @Nullable PersonId person,
            @Code("partner-category") String category,
            @Code("local-category") @Nullable String localCategory,
            List<String> aliases,
            @Nullable PartnerId parentId,
            @Code("country") @Nullable String country,
            @Nullable String organisationId,
            @Nullable String website,
            @Code("partner-function") List<String> functions,
            @Code("partner-sector") List<String> sectors,
            @Code("country") List<String> presence,
            @Code("area") List<String> interestAreas,
            @Code("region") List<String> interestRegions,
            @Code("relationship-kind") @Nullable String relationship,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ProfileCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnerProfileRevised.class,
            undoneBy = "revise-partner-profile",
            says = "Change what is known of a partner: what is left out stays, what is named in clear is taken away.")
    record RevisePartnerProfile(
            @TargetAggregateIdentifier PartnerId partnerId,
            @Nullable String name,
            @Code("partner-category") @Nullable String category,
            @Code("local-category") @Nullable String localCategory,
            @Nullable List<String> aliases,
            @Nullable PartnerId parentId,
            @Code("country") @Nullable String country,
            @Nullable String organisationId,
            @Nullable String website,
            @Code("partner-function") @Nullable List<String> functions,
            @Code("partner-sector") @Nullable List<String> sectors,
            @Code("country") @Nullable List<String> presence,
            @Code("area") @Nullable List<String> interestAreas,
            @Code("region") @Nullable List<String> interestRegions,
            @Code("relationship-kind") @Nullable String relationship,
            List<ProfileField> clear,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ProfileCommand {}

    /** What can be taken away from a profile. */
    enum ProfileField {
        @JsonProperty("localCategory")
        LOCAL_CATEGORY,
        @JsonProperty("aliases")
        ALIASES,
        @JsonProperty("parentId")
        PARENT,
        @JsonProperty("country")
        COUNTRY,
        @JsonProperty("organisationId")
        ORGANISATION_ID,
        @JsonProperty("website")
        WEBSITE,
        @JsonProperty("functions")
        FUNCTIONS,
        @JsonProperty("sectors")
        SECTORS,
        @JsonProperty("presence")
        PRESENCE,
        @JsonProperty("interestAreas")
        INTEREST_AREAS,
        @JsonProperty("interestRegions")
        INTEREST_REGIONS,
        @JsonProperty("relationship")
        RELATIONSHIP
    }
}

package org.tributary.queryside.partnerships;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Attribution;
import org.tributary.events.Credit;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Money;
import org.tributary.events.Share;

/**
 * A partnership, as it stood.
 *
 * @param stage by its own events; the signature of an agreement that is void is none. {@code voided}: taken in with such a one
 * @param category {@code open}, {@code on-hold}, {@code committed}, {@code done} or {@code lost}; {@code voided}
 * @param probability of what is open or on hold: how likely it is to be signed; {@code probabilityBasis} says why
 * @param weighted the expected value by that probability, tranche by tranche
 * @param attribution over what it counts; a dimension without parts is unassigned
 * @param nextActionOn what the last interaction agreed on, if anything
 * @param since when it entered its stage
 */
record PartnershipRow(
        String id,
        long version,
        String title,
        @Nullable String need,
        @Nullable String objective,
        @Nullable String proposedBy,
        List<String> engagementTypes,
        String stage,
        boolean onHold,
        String category,
        @Nullable String reason,
        @Nullable String reviewOn,
        String since,
        long daysInStage,
        List<Participant> partners,
        @Nullable String owner,
        @Nullable String ownerName,
        List<Credit> credit,
        @Nullable Money expectedValue,
        List<YearPart> tranches,
        @Nullable Share probability,
        @Nullable String probabilityBasis,
        @Nullable Money weighted,
        @Nullable String expectedOn,
        Attribution attribution,
        List<String> agreements,
        @Nullable String lastInteractionOn,
        @Nullable String nextActionOn) {

    /** A partner, and in which role. */
    record Participant(String partnerId, @Nullable String name, String role) {}
}

package org.tributary.queryside.partnerships;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Attribution;
import org.tributary.events.Credit;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.events.Term;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * A partnership, as it stood.
 *
 * @param stage by its own events; the signature of an agreement that is void is none. {@code void}: taken in with such a one, or itself
 * @param category {@code open}, {@code on-hold}, {@code committed}, {@code done}, {@code lost} or {@code void}
 * @param term between which days partners work together, where that was said
 * @param probability of what is open or on hold: how likely it is to be signed; {@code probabilityBasis} says why
 * @param weighted the expected value by that probability, tranche by tranche
 * @param pledged what partners mean to give and no agreement fulfils, each currency for itself: in no other figure
 * @param attribution over what it counts; a dimension without parts is unassigned
 * @param nextActionOn what the last interaction agreed on, if anything
 * @param attempt how often it was tried: once more whenever it is reopened
 * @param since when it entered its stage
 * @param spheres to which its partners belong: {@code public}, {@code private}, {@code civil-society}
 * @param ourRole what we are in it; {@code party} where nobody said; what we only broker ({@code broker}) counts in no figure of ours
 * @param lacks what it does not say, of what a partnership of its stage is better for saying
 * @param changedAt when its last event was recorded
 */
record PartnershipRow(
        String id,
        long version,
        String title,
        @Nullable String need,
        @Nullable String objective,
        @Nullable String proposedBy,
        List<String> engagementTypes,
        @Nullable Term term,
        String stage,
        boolean onHold,
        String category,
        @Nullable String reason,
        @Nullable String reviewOn,
        int attempt,
        String since,
        long daysInStage,
        List<Participant> partners,
        List<String> spheres,
        String ourRole,
        @Nullable String owner,
        @Nullable Name ownerName,
        List<Credit> credit,
        @Nullable Money expectedValue,
        List<YearPart> tranches,
        @Nullable Share probability,
        @Nullable String probabilityBasis,
        @Nullable Money weighted,
        List<Sum> pledged,
        @Nullable String expectedOn,
        Attribution attribution,
        List<String> agreements,
        @Nullable String lastInteractionOn,
        @Nullable String nextActionOn,
        List<String> lacks,
        Instant changedAt) {

    /** A partner, and in which role. */
    record Participant(String partnerId, Name name, String role) {
        Participant {
            name = Objects.requireNonNullElse(name, Name.ERASED);
        }
    }
}

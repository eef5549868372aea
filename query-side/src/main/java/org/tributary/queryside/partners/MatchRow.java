package org.tributary.queryside.partners;

import java.util.List;
import org.tributary.platform.view.Name;

/**
 * A possible partner for a need.
 *
 * @param points those of all reasons together
 * @param reasons why it stands where it stands, the weightiest first
 * @param flags what to bear in mind, though it bars nothing
 */
record MatchRow(String partnerId, Name name, String category, long points, List<Reason> reasons, List<String> flags) {

    /**
     * @param reason {@code area}, {@code region}, {@code sector}, {@code function}, {@code presence}, {@code agreements},
     *     {@code value}, {@code contact}, {@code capacity}, {@code cleared}
     * @param words the same for people
     */
    record Reason(String reason, int points, String words) {}
}

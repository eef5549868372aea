package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party to an agreement, and who signed for it.
 *
 * @param partnerId the partner; absent: our own organization
 */
public record Party(@Nullable PartnerId partnerId, List<Signatory> signatories) {
    public Party {
        signatories = Lists.copy(signatories);
    }

    /** A person who signed, in what capacity, and when. */
    public record Signatory(PersonId personId, String capacity, LocalDate signedOn) {}
}

package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/**
 * A party to an agreement, and who signed for it.
 *
 * @param party {@code own} for our organization, or the partner's id
 */
public record Party(String party, List<Signatory> signatories) {
    public Party {
        signatories = Lists.copy(signatories);
    }

    /** A person who signed, and when; name and capacity lie in the person store. */
    public record Signatory(PersonId personId, LocalDate signedOn) {}
}

package org.tributary.commandside.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.partner.Partners;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.command.PolicyBook;

/** What a decision about money asks beyond the agreement. */
@Component
class Beyond {
    private final Partners partners;
    private final PolicyBook policy;
    private final SecondPerson second;

    Beyond(Partners partners, PolicyBook policy, SecondPerson second) {
        this.partners = partners;
        this.policy = policy;
        this.second = second;
    }

    List<StreamVersion> requireKnown(String pointer, @Nullable PartnerId partner) {
        return partners.requireKnown(pointer, partner);
    }

    Partners partners() {
        return partners;
    }

    PolicyBook.Standing policy() {
        return policy.standing();
    }

    SecondPerson second() {
        return second;
    }
}

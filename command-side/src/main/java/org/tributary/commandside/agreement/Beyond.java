package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.rates.ExchangeRates;
import org.tributary.commandside.rates.ExchangeRates.Worth;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.AccountId;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Policy;
import org.tributary.events.StreamVersion;
import org.tributary.platform.command.PolicyBook;

/** What a decision about money asks beyond the agreement. */
@Component
class Beyond {
    private final Partners partners;
    private final PolicyBook policy;
    private final ExchangeRates rates;
    private final StaffMembers staff;

    Beyond(Partners partners, PolicyBook policy, ExchangeRates rates, StaffMembers staff) {
        this.partners = partners;
        this.policy = policy;
        this.rates = rates;
        this.staff = staff;
    }

    List<StreamVersion> requireKnown(String pointer, @Nullable PartnerId partner) {
        return partners.requireKnown(pointer, partner);
    }

    /** By which of some ids a record knows the partner that is named, if it was merged since. */
    @Nullable
    PartnerId among(@Nullable PartnerId named, Collection<String> ids) {
        return partners.among(named, ids);
    }

    PolicyBook.Standing policy() {
        return policy.standing();
    }

    boolean samePerson(AccountId one, AccountId other) {
        return staff.samePerson(one, other);
    }

    /** The limit, where one of the amounts is above it; what no rate can tell the worth of needs a second person, too. */
    Optional<Limit> limitBelow(List<Money> amounts, LocalDate on) {
        PolicyBook.Standing standing = policy.standing();
        Policy inForce = standing.policy();
        Money limit = inForce.approvalLimit();
        if (limit == null) return Optional.empty();
        List<StreamVersion> reliedOn = new ArrayList<>(List.of(standing.reliedOn()));
        boolean above = false;
        for (Money amount : amounts) {
            Worth worth = rates.worth(amount, limit.currency(), on, inForce);
            reliedOn.addAll(worth.reliedOn());
            above |= worth.amount().map(known -> known.exceeds(limit)).orElse(true);
        }
        return above ? Optional.of(new Limit(limit, reliedOn.stream().distinct().toList())) : Optional.empty();
    }

    /** A limit, and what it was found by. */
    record Limit(Money limit, List<StreamVersion> reliedOn) {}
}

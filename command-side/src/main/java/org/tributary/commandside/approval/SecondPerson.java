package org.tributary.commandside.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.commandside.rates.ExchangeRates;
import org.tributary.commandside.rates.ExchangeRates.Worth;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.AccountId;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.StreamVersion;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** Whether a decision about money needs a second person, by the policy's limit, and whether somebody is one. */
@Component
public class SecondPerson {
    private final PolicyBook policy;
    private final ExchangeRates rates;
    private final StaffMembers staff;

    SecondPerson(PolicyBook policy, ExchangeRates rates, StaffMembers staff) {
        this.policy = policy;
        this.rates = rates;
        this.staff = staff;
    }

    /** The limit, where one of the amounts is above it; what no rate can tell the worth of needs a second person, too. */
    public Optional<Limit> neededFor(List<Money> amounts, LocalDate on) {
        return neededFor(amounts, List.of(), on);
    }

    /** The same, where each of the amounts comes on top of what went before, of which each entry counts as what it is worth most. */
    public Optional<Limit> neededFor(List<Money> amounts, List<List<Money>> before, LocalDate on) {
        PolicyBook.Standing standing = policy.standing();
        Policy inForce = standing.policy();
        Money limit = inForce.approvalLimit();
        if (limit == null) return Optional.empty();
        List<StreamVersion> reliedOn = new ArrayList<>(List.of(standing.reliedOn()));
        Optional<Money> sum = Optional.of(Money.zero(limit.currency()));
        for (List<Money> entry : before) sum = plus(sum, most(entry, limit, on, inForce, reliedOn));
        boolean above = false;
        for (Money amount : amounts)
            above |= plus(sum, worth(amount, limit, on, inForce, reliedOn))
                    .map(known -> known.exceeds(limit))
                    .orElse(true);
        return above ? Optional.of(new Limit(limit, reliedOn.stream().distinct().toList())) : Optional.empty();
    }

    /** Whether more counts than arrived, by more than the limit; what no rate can tell the worth of is worth nothing here. */
    public boolean isNeededForMore(Money arrived, Money counts, LocalDate on) {
        PolicyBook.Standing standing = policy.standing();
        Money limit = standing.policy().approvalLimit();
        if (limit == null || counts.equals(arrived)) return false;
        if (counts.currency().equals(arrived.currency()))
            return counts.exceeds(arrived)
                    && neededFor(List.of(counts.minus(arrived)), on).isPresent();
        List<StreamVersion> reliedOn = new ArrayList<>();
        Optional<Money> less = worth(arrived.negated(), limit, on, standing.policy(), reliedOn);
        Optional<Money> whole = worth(counts, limit, on, standing.policy(), reliedOn);
        return plus(less, whole)
                .or(() -> whole)
                .map(more -> more.exceeds(limit))
                .orElse(true);
    }

    private Optional<Money> worth(
            Money amount, Money limit, LocalDate on, Policy inForce, List<StreamVersion> reliedOn) {
        Worth worth = rates.worth(amount, limit.currency(), on, inForce);
        reliedOn.addAll(worth.reliedOn());
        return worth.amount();
    }

    private Optional<Money> most(
            List<Money> amounts, Money limit, LocalDate on, Policy inForce, List<StreamVersion> reliedOn) {
        Optional<Money> most = Optional.of(Money.zero(limit.currency()));
        for (Money amount : amounts) {
            Optional<Money> worth = worth(amount, limit, on, inForce, reliedOn);
            most = most.flatMap(known -> worth.map(other -> other.exceeds(known) ? other : known));
        }
        return most;
    }

    private static Optional<Money> plus(Optional<Money> one, Optional<Money> other) {
        return one.flatMap(known -> other.map(known::plus));
    }

    /** Whether two accounts are one person's, as far as accounts are linked. */
    public boolean same(AccountId one, AccountId other) {
        return staff.samePerson(one, other);
    }

    /** Nobody decides on what they proposed themselves. */
    public void requireAnother(AccountId by, AccountId proposer, String takesBack) {
        if (same(by, proposer))
            throw Refusal.because(
                    "your-own-proposal",
                    "You proposed it: another person decides. To take it back, send %s.".formatted(takesBack));
    }

    /** A second person approves what was shown to them, and no more than that. */
    public static void requireNoMore(List<Money> shown, List<Money> now) {
        for (Money amount : now) {
            Money proposed = of(shown, amount.currency());
            if (of(now, amount.currency()).exceeds(proposed))
                throw Refusal.because(
                        "proposal-outgrown",
                        "%s was proposed, and by what happened since it would be %s: reject it, and have it proposed anew."
                                .formatted(proposed, of(now, amount.currency())));
        }
    }

    private static Money of(List<Money> amounts, Currency currency) {
        return amounts.stream()
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** A limit, and what it was found by. */
    public record Limit(Money limit, List<StreamVersion> reliedOn) {}
}

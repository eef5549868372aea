package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How much of each need is there. Committed is what partners still owe and what came in, promised or not; only what is in the
 * need's own currency covers it.
 */
final class Needs implements Question {
    private static final Set<String> GOING_ON = Set.of("open", "on-hold", "committed");

    private final World world;
    private final Map<String, Figures> brought = new TreeMap<>();

    Needs(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/needs?limit=1000";
    }

    @Override
    public void next(Agreement agreement) {
        Optional<String> need = world.initiatives.served(agreement.partnership());
        if (need.isEmpty() || world.voided.contains(agreement.id())) return;
        String currency = agreement.currency();
        Figures figures = of(need.get());
        figures.add("committed", Debts.of(agreement, world).receivable(), currency);
        for (Money.Entry entry : agreement.money().entries()) {
            if (!entry.isContribution()) continue;
            figures.add("received", entry.received(), entry.currency());
            figures.add("committed", gave(entry, currency), currency);
        }
    }

    /** What came in otherwise than it was promised is what it settled of the promise. */
    private static BigDecimal gave(Money.Entry entry, String currency) {
        if (entry.currency().equals(currency)) return entry.received();
        return entry.kind().equals("recorded")
                ? entry.settles()
                : entry.settles().negate();
    }

    @Override
    public void next(Partnership partnership) {
        Optional<String> need = world.initiatives.served(partnership.id);
        boolean goesOn = partnership
                .stands(world.voided)
                .filter(step -> GOING_ON.contains(step.category()))
                .isPresent();
        if (need.isPresent() && goesOn)
            for (JsonNode pledge : partnership.pledged(world.voided))
                of(need.get()).told("pledged", pledge);
    }

    private Figures of(String need) {
        return brought.computeIfAbsent(need, one -> new Figures());
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        world.initiatives.needs().forEach((need, amount) -> {
            Figures own = of(need);
            String currency = amount.path("currency").asString();
            Exact needed = Exact.of(Fact.amount(amount));
            Exact committed = own.of("committed " + currency);
            Exact gap = needed.minus(committed);
            own.shown().forEach((name, sum) -> figures.add(need + " " + name, Exact.of(sum)));
            figures.add(need + " needed " + currency, needed);
            figures.add(need + " gap " + currency, gap.compareTo(Exact.ZERO) > 0 ? gap : Exact.ZERO);
            figures.add(need + " coverage", committed.over(needed).rounded(4));
        });
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode need : answer.path("items")) {
            String id = need.path("id").asString();
            told.told(id, need, "needed", "pledged", "committed", "received", "gap", "coverage");
            for (String name : new String[] {"pledged", "committed", "received"})
                told.told(id + " " + name, need.path(name + "Otherwise"));
        }
        return told;
    }
}

package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** What an agreement scores: that it was signed, what it is worth, what came in, what is overdue. */
final class Brought {
    private final World world;

    Brought(World world) {
        this.world = world;
    }

    boolean counted(Agreement agreement) {
        return world.partners.counted(agreement.partners(), agreement.on(), world.policy());
    }

    void score(Agreement agreement, Consumer<Scored> scored) {
        if (!counted(agreement)) return;
        agreement.money().entries().stream()
                .filter(Money.Entry::isContribution)
                .forEach(entry -> scored.accept(received(entry)));
        if (world.voided.contains(agreement.id())) return;
        scored.accept(Scored.once("agreements-signed", agreement.on()));
        if (agreement.follows()) scored.accept(Scored.once("follow-ons", agreement.on()));
        for (Signature signature : agreement.signatures()) worth(agreement, signature, scored);
        Debts.of(agreement, world)
                .overdue(world)
                .ifPresent(amount -> scored.accept(Scored.money("overdue", world.today, amount, agreement.currency())));
    }

    private static void worth(Agreement agreement, Signature signature, Consumer<Scored> scored) {
        String currency = agreement.currency();
        scored.accept(Scored.money("value-signed", signature.on(), signature.worth(), currency));
        scored.accept(Scored.money("mobilized", signature.on(), signature.worth(false), currency));
        scored.accept(Scored.money("own", signature.on(), signature.worth(true), currency));
    }

    /** What is taken back is taken from who was credited with it: a reversal by the rate of its record, a refund by its own. */
    private static Scored received(Money.Entry entry) {
        BigDecimal amount = entry.received();
        boolean reversal = entry.kind().equals("reversed");
        return new Scored(
                "received",
                entry.on(),
                entry.valueOn(),
                amount,
                entry.currency(),
                reversal ? entry.valueOn() : entry.on());
    }
}

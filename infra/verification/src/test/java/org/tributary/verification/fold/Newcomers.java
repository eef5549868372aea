package org.tributary.verification.fold;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Partners by their first agreement, of those that count and that we did not only broker. */
final class Newcomers {
    private final World world;
    private final Map<String, First> firsts = new TreeMap<>();

    Newcomers(World world) {
        this.world = world;
    }

    record First(LocalDate on, long position, Partnership partnership) {}

    void next(Agreement agreement) {
        Partnership partnership = world.partnership(agreement);
        if (world.voided.contains(agreement.id()) || partnership.brokered(agreement.on())) return;
        First signed = new First(agreement.on(), agreement.position(), partnership);
        for (String partner : world.partners.now(agreement.partners()))
            if (world.partners.counted(List.of(partner), agreement.on(), world.policy()))
                firsts.merge(partner, signed, earlier());
    }

    private static BinaryOperator<First> earlier() {
        return BinaryOperator.minBy(comparing(First::on).thenComparing(First::position));
    }

    Iterable<First> firsts() {
        return firsts.values();
    }
}

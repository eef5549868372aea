package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.TreeSet;

/** With whom agreements were signed in a period, of partners that count: who of them never before, and who as no member of anything. */
final class Signatories {
    private final World world;
    private final Period period;
    private final Map<String, TreeSet<LocalDate>> days = new TreeMap<>();

    Signatories(World world, Period period) {
        this.world = world;
        this.period = period;
    }

    void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())
                || world.partnership(agreement).brokered(agreement.on())) return;
        for (String partner : world.partners.now(agreement.partners()))
            if (world.partners.counted(List.of(partner), agreement.on(), world.policy()))
                days.computeIfAbsent(partner, one -> new TreeSet<>()).add(agreement.on());
    }

    /** Members are those that were it on a day of the period on which they signed. */
    Figures folded() {
        Figures figures = new Figures();
        for (Entry<String, TreeSet<LocalDate>> one : days.entrySet()) {
            List<LocalDate> signed = one.getValue().stream().filter(period::has).toList();
            if (signed.isEmpty()) continue;
            figures.add("partners", Exact.ONE);
            if (period.has(one.getValue().first())) figures.add("newPartners", Exact.ONE);
            boolean member = signed.stream().anyMatch(day -> world.partners.member(one.getKey(), day, world.codes));
            if (!member) figures.add("nonMembers", Exact.ONE);
        }
        Exact all = figures.of("partners");
        if (!all.isZero()) {
            figures.add("newShare", figures.of("newPartners").over(all));
            figures.add("nonMemberShare", figures.of("nonMembers").over(all));
        }
        return figures;
    }
}

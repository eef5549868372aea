package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Share;
import org.tributary.queryside.figures.Sum;

/**
 * A fact that counts in a period, and who is credited with it.
 *
 * @param what a measure's code, or what another figure is made of: {@code won}, {@code lost}, {@code days},
 *     {@code own}, {@code follow-ons}, {@code overdue}
 * @param credit nobody: it belongs to nobody's figures, but to the whole
 * @param creditedOn the day of the fact, whose shares and offices hold
 * @param times how often it counts, where it is no money: once, or as many days
 * @param rateOn the day by whose rate the money is converted
 */
record CreditedFact(
        String what,
        List<Credited> credit,
        LocalDate creditedOn,
        long times,
        @Nullable Sum money,
        LocalDate rateOn) {

    /** @param whose a member of the staff, or {@link Scorecard#UNASSIGNED} */
    boolean isOf(String whose) {
        return whose.equals(Scorecard.UNASSIGNED)
                ? credit.isEmpty()
                : credit.stream().anyMatch(credited -> credited.staffId().equals(whose));
    }

    /** Who has which share of it. */
    record Credited(String staffId, Share share) {
        /** @param text {@code id 1/2,id 1/2}, in any order; nothing: nobody */
        static List<Credited> all(String text) {
            return text.isEmpty()
                    ? List.of()
                    : Stream.of(text.split(","))
                            .map(Credited::one)
                            .sorted(Comparator.comparing(Credited::staffId))
                            .toList();
        }

        private static Credited one(String text) {
            int end = text.indexOf(' ');
            return new Credited(text.substring(0, end), Share.of(text.substring(end + 1)));
        }
    }
}

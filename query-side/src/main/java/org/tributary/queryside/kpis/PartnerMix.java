package org.tributary.queryside.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;

/**
 * With how many partners something was signed in a period, how many of them are new, and how much depends on few.
 *
 * @param newPartners those with which it was the first agreement; {@code newShare}: of all
 * @param nonMembers those that were members of nothing on the day of any of their signatures; {@code nonMemberShare}: of all
 * @param mobilized what they bring, in the reporting currency, but for what is {@code unconverted}
 */
record PartnerMix(
        String period,
        String from,
        String to,
        String on,
        long partners,
        long newPartners,
        @Nullable Ratio newShare,
        long nonMembers,
        @Nullable Ratio nonMemberShare,
        Sum mobilized,
        List<Sum> unconverted,
        boolean complete,
        Concentration concentration,
        List<Diversification> diversification,
        long position,
        @Nullable Stopped stopped) {

    /**
     * How much the largest bring of all that is above zero.
     *
     * @param largest how many were asked for
     */
    record Concentration(int largest, @Nullable Ratio share, List<Large> partners) {}

    /** One of the largest. */
    record Large(String partnerId, @Nullable Name name, Sum mobilized, Ratio share) {}

    /**
     * Over what it is spread.
     *
     * @param by {@code partner-category}, {@code sector} or {@code sphere}
     * @param index one less the sum of the squares of the shares: 0, all under one code; near 1, spread over many
     */
    record Diversification(String by, @Nullable Ratio index, List<Part> parts) {}

    /**
     * What partners under one code bring.
     *
     * @param code {@code unassigned}, where nothing is said
     * @param share of all that is above zero; none: nothing is
     */
    record Part(String code, Sum mobilized, @Nullable Ratio share) {}
}

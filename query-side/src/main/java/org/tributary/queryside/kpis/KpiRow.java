package org.tributary.queryside.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.MissingRates;
import org.tributary.queryside.figures.Sum;

/**
 * An owner, a measure, a period: what was planned, what there is, and how that compares.
 *
 * @param owner the staff member; {@code unassigned}: what nobody is credited with
 * @param measure a measure, or a figure that has no target: {@code /api/kpis/definitions} has them all
 * @param attainment the actual over the target, with four decimals; none while a rate into the target's currency is missing
 * @param elapsed which part of the period has passed, with four decimals
 * @param pacing attainment over what has passed: 1.0000 is on course
 */
record KpiRow(
        String owner,
        @Nullable Name name,
        String period,
        String measure,
        String unit,
        @Nullable Target target,
        Actual actual,
        @Nullable String attainment,
        String elapsed,
        @Nullable String pacing) {

    /** An amount of a measure of money, a count of the others. */
    record Target(@Nullable Money amount, @Nullable Share count) {}

    /**
     * What there is.
     *
     * @param count with at most six decimals, of days their mean; {@code exact} it, or the ratio, as a fraction
     * @param ratio with four decimals; none: there is nothing to divide by, or a rate is missing
     * @param amounts each currency for itself
     * @param reporting all of it in the reporting currency, but for what is {@code unconverted}
     * @param inTargetCurrency the same in the target's currency, where that is another, but for what is
     *     {@code unconvertedInTargetCurrency}
     * @param complete whether all of it was converted into both
     * @param missingRates by which it could not be; none: it could
     */
    record Actual(
            @Nullable String count,
            @Nullable String exact,
            @Nullable String ratio,
            @Nullable List<Sum> amounts,
            @Nullable Sum reporting,
            @Nullable Sum inTargetCurrency,
            @Nullable List<Sum> unconverted,
            @Nullable List<Sum> unconvertedInTargetCurrency,
            @Nullable Boolean complete,
            @Nullable List<MissingRates> missingRates) {
        private static final int DECIMALS = 4;

        static Actual count(@Nullable Fraction count) {
            return new Actual(
                    count == null ? null : count.decimal(),
                    count == null ? null : count.toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static Actual mean(Fraction sum, Fraction of) {
            return count(of.signum() == 0 ? null : sum.over(of));
        }

        /** @param missing by which not all of both was converted, where they are money: of a part there is no ratio */
        static Actual ratio(Fraction part, Fraction whole, List<MissingRates> missing) {
            boolean complete = missing.isEmpty();
            @Nullable Fraction ratio = whole.signum() == 0 || !complete ? null : part.over(whole);
            return new Actual(
                    null,
                    ratio == null ? null : ratio.toString(),
                    ratio == null ? null : ratio.rounded(DECIMALS).toPlainString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    complete ? null : false,
                    complete ? null : missing);
        }
    }
}

package org.tributary.queryside.kpis;

import java.util.List;
import org.tributary.events.Measure;

/**
 * What a measure means, so that nobody has to guess.
 *
 * @param unit {@code money} or {@code count}
 * @param date by which it falls into a period
 * @param credit whose figure it is
 */
record KpiDefinition(
        String measure, String title, String definition, String unit, String date, String formula, String credit) {
    private static final String AT_SIGNATURE =
            "The partnership's credit shares in force on the signature date, as known at the answer's position.";

    static final List<KpiDefinition> ALL = List.of(
            of(
                    Measure.PROPOSALS,
                    "Proposals",
                    "Partnerships for which a written proposal was made. One that is proposed again counts once, one that we only "
                            + "broker not at all.",
                    "The day of its first proposal.",
                    "Σ share of credit over partnerships first proposed in the period",
                    "The partnership's credit shares in force on the day of the proposal."),
            of(
                    Measure.AGREEMENTS_SIGNED,
                    "Agreements signed",
                    "Agreements with all required signatures, of every kind and value. Addenda are not agreements, and what others "
                            + "signed in a partnership that we only broker is not ours.",
                    "The signature date: that of the last required signature.",
                    "Σ share of credit over agreements signed in the period",
                    AT_SIGNATURE),
            of(
                    Measure.VALUE_SIGNED,
                    "Value signed",
                    "What agreements are worth at signature, from all sources, our own included, and by how much addenda "
                            + "change that. What was signed while we only brokered the partnership is left out.",
                    "The signature date, of an addendum its own. Converted by the rate of that day.",
                    "Σ share of credit × value over agreements and addenda signed in the period",
                    AT_SIGNATURE),
            of(
                    Measure.MOBILIZED,
                    "Mobilized",
                    "What partners bring, in cash and in kind where it was valued, at signature, and by how much addenda "
                            + "change that. Our own co-financing is not mobilized, and neither is what partners bring one another where "
                            + "we only broker.",
                    "The signature date, of an addendum its own. Converted by the rate of that day.",
                    "Σ share of credit × value from partners over agreements and addenda signed in the period",
                    AT_SIGNATURE),
            of(
                    Measure.RECEIVED,
                    "Received",
                    "What arrived, less what was refunded and what was recorded by mistake, in the currency it came in; nothing "
                            + "of a partnership that we only broker.",
                    "The value date; of a refund or a reversal, its own date. Converted by the rate of the value date: a "
                            + "reversal by that of the record which it takes back, a refund by that of its own date.",
                    "Σ share of credit × (contributions − reversals − refunds) of the period",
                    "The partnership's credit shares in force on the value date, as known at the answer's position; what "
                            + "is taken back is taken from those who were credited with it."),
            of(
                    Measure.NEW_PARTNERS,
                    "New partners",
                    "Partners whose first agreement was signed in the period, of those in partnerships that we don't only broker.",
                    "The signature date of the partner's first agreement.",
                    "Σ share of credit over partners whose first agreement was signed in the period",
                    AT_SIGNATURE));

    private static KpiDefinition of(
            Measure measure, String title, String definition, String date, String formula, String credit) {
        return new KpiDefinition(measure.code(), title, definition, unit(measure), date, formula, credit);
    }

    static String unit(Measure measure) {
        return measure.money() ? "money" : "count";
    }
}

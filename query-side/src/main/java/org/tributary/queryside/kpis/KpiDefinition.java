package org.tributary.queryside.kpis;

import java.util.List;
import org.tributary.events.Measure;

/**
 * What a measure means, so that nobody has to guess.
 *
 * @param unit {@code money}, {@code count}, {@code ratio} or {@code days}
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
                    AT_SIGNATURE),
            of(
                    Kpi.WIN_RATE,
                    "Win rate",
                    "Of the partnerships that were decided, the part that was signed rather than declined or withdrawn. One that was "
                            + "reopened is decided again; one that was taken in as signed was never in the pipeline.",
                    "The day on which it was signed or lost.",
                    "Σ share of credit over signed ÷ Σ share of credit over signed and lost",
                    "The partnership's credit shares in force on that day."),
            of(
                    Kpi.DAYS_TO_SIGNATURE,
                    "Days to signature",
                    "How long it took on average from the day on which a partnership began to that on which it was signed.",
                    "The day on which it was signed.",
                    "Σ share of credit × days ÷ Σ share of credit over what was signed in the period",
                    "The partnership's credit shares in force on that day."),
            of(
                    Kpi.OVERDUE,
                    "Overdue",
                    "What is receivable of tranches whose day has passed, as /api/receivables shows it; nothing of a partnership that "
                            + "we only broker.",
                    "The report's date, whatever the period. Converted by the rate of the report's date.",
                    "Σ share of credit × overdue over agreements",
                    "The partnership's credit shares in force on the report's date."),
            of(
                    Kpi.LEVERAGE,
                    "Leverage",
                    "What partners bring for each unit that we bring ourselves, at signature. Without anything of our own, or while a "
                            + "rate is missing, there is none.",
                    "The signature date, of an addendum its own.",
                    "Mobilized ÷ our own co-financing, both in the reporting currency by the rates of their days",
                    AT_SIGNATURE),
            of(
                    Kpi.FOLLOW_ON_RATE,
                    "Follow-on rate",
                    "Of the agreements signed, the part that follows on an earlier agreement, as its signature says (follows).",
                    "The signature date.",
                    "Σ share of credit over agreements that follow on another ÷ Σ share of credit over agreements signed",
                    AT_SIGNATURE),
            ofPartners(
                    "new-partner-share",
                    "Share of new partners",
                    "Of the partners with which an agreement was signed, the part with which it was the first.",
                    "ratio",
                    "New partners ÷ partners of the period, each once"),
            ofPartners(
                    "non-member-share",
                    "Share of non-traditional partners",
                    "Of the partners with which an agreement was signed, the part that was a member of nothing on the day of any of "
                            + "those signatures, under any of its records. A group of countries is no membership.",
                    "ratio",
                    "Partners without a membership ÷ partners of the period, each once"),
            ofPartners(
                    "concentration",
                    "Concentration",
                    "How much of what partners bring comes from the largest of them (largest=3). Of equal ones the one whose id "
                            + "comes first is larger; who brings less than nothing, by addenda, is left out.",
                    "ratio",
                    "Σ mobilized of the largest ÷ Σ mobilized of all, each in the reporting currency"),
            ofPartners(
                    "diversification",
                    "Diversification",
                    "Over how many categories, sectors and spheres what partners bring is spread: the chance that two units of money "
                            + "come from different ones. A partner counts under what it was on the day of the signature, one of "
                            + "several sectors in equal parts under each.",
                    "ratio",
                    "1 − Σ (mobilized under a code ÷ mobilized)²"));

    private static KpiDefinition of(
            Measure measure, String title, String definition, String date, String formula, String credit) {
        return of(Kpi.of(measure), title, definition, date, formula, credit);
    }

    private static KpiDefinition of(
            Kpi kpi, String title, String definition, String date, String formula, String credit) {
        return new KpiDefinition(kpi.code(), title, definition, kpi.unit(), date, formula, credit);
    }

    /** Of the organization as a whole, since partners of one owner and of another may be the same. */
    private static KpiDefinition ofPartners(String code, String title, String definition, String unit, String formula) {
        return new KpiDefinition(
                code,
                title,
                definition,
                unit,
                "The signature date, of an addendum its own.",
                formula,
                "Nobody's: /api/kpis/partners tells it of the organization.");
    }
}

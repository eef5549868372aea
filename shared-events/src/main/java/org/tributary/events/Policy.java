package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organization's own rules.
 *
 * @param organisation its name in reports
 * @param organisationId its IATI organisation identifier, the prefix of what it publishes
 * @param reportingCurrency in which totals of several currencies are reported
 * @param rateSource whose exchange rates are used
 * @param rateMaxAgeDays how old the newest rate may be before an amount counts as unconverted
 * @param timeZone in which "today" and the end of a day are meant
 * @param gates what a signature needs, and of engagement criteria a proposal: each or a waiver
 * @param probabilities of each open stage, for the weighted pipeline
 * @param negotiatingWithoutDueDiligence the probability of negotiating while due diligence is not cleared
 * @param overPayment whether more than is receivable may be recorded
 * @param approvalLimit above which a correction needs a second person, in the reporting currency; absent: never
 * @param countedRelationships the kinds of relationships whose agreements KPIs count; none: all
 * @param dormantAfterMonths after how many months without anything a partner is dormant; absent: none ever is
 */
public record Policy(
        String organisation,
        @Nullable String organisationId,
        Currency reportingCurrency,
        String rateSource,
        int rateMaxAgeDays,
        ZoneId timeZone,
        List<Gate> gates,
        List<StageProbability> probabilities,
        Share negotiatingWithoutDueDiligence,
        OverPayment overPayment,
        @Nullable Money approvalLimit,
        List<String> countedRelationships,
        @Nullable Integer dormantAfterMonths) {
    public Policy {
        gates = Lists.copy(gates);
        probabilities = Lists.copy(probabilities);
        countedRelationships = Lists.copy(countedRelationships);
    }

    public Policy(
            String organisation,
            @Nullable String organisationId,
            Currency reportingCurrency,
            String rateSource,
            int rateMaxAgeDays,
            ZoneId timeZone,
            List<Gate> gates,
            List<StageProbability> probabilities,
            Share negotiatingWithoutDueDiligence,
            OverPayment overPayment,
            @Nullable Money approvalLimit) {
        this(
                organisation,
                organisationId,
                reportingCurrency,
                rateSource,
                rateMaxAgeDays,
                timeZone,
                gates,
                probabilities,
                negotiatingWithoutDueDiligence,
                overPayment,
                approvalLimit,
                List.of(),
                null);
    }

    /** How likely a partnership in this stage is to be signed. */
    public record StageProbability(Stage stage, Share probability) {}

    /** What happens when more arrives than is receivable. */
    public enum OverPayment {
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("refuse")
        REFUSE
    }
}

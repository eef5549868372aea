package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.events.Stage;

/**
 * How likely a partnership is to be signed, and where that figure comes from.
 *
 * @param basis {@code override}: its own forecast says so; {@code stage}: the policy, for its stage;
 *     {@code negotiating-without-due-diligence}: the policy, while due diligence is not cleared; {@code on-hold}: nothing
 *     is expected for the time being
 */
public record Probability(Share share, String basis) {
    public static final Probability ON_HOLD = new Probability(Share.ZERO, "on-hold");

    private static final String OVERRIDE = "override";

    /**
     * Of an open stage.
     *
     * @param cleared whether due diligence clears those who fund it
     */
    public static Probability of(Stage stage, @Nullable Share override, boolean cleared, Policy policy) {
        if (override != null) return new Probability(override, OVERRIDE);
        if (stage == Stage.NEGOTIATING && !cleared)
            return new Probability(policy.negotiatingWithoutDueDiligence(), "negotiating-without-due-diligence");
        Share share = policy.probabilities().stream()
                .filter(chance -> chance.stage() == stage)
                .map(Policy.StageProbability::probability)
                .findFirst()
                .orElse(Share.ZERO);
        return new Probability(share, "stage");
    }

    /** Whether the partnership's own forecast says so. */
    public boolean isOverride() {
        return basis.equals(OVERRIDE);
    }

    /** Rounded half-even to the currency's minor unit. */
    public Money of(Money value) {
        BigDecimal weighted = value.amount()
                .multiply(new BigDecimal(share.numerator()))
                .divide(new BigDecimal(share.denominator()), value.currency().minorUnits(), RoundingMode.HALF_EVEN);
        return new Money(weighted, value.currency());
    }
}

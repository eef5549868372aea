package org.tributary.queryside.figures;

import org.tributary.events.Currency;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.OfList;

/** A currency that a question names; that there is one, {@link OfList} sees to. */
public final class AskedCurrency {
    private AskedCurrency() {}

    public static Currency of(String parameter, String code) {
        try {
            return Currency.of(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter(
                    parameter, "bad-value", parameter + " is a currency: three capital letters, such as USD.");
        }
    }
}

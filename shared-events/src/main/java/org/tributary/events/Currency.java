package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A currency by its ISO 4217 code. Ours, and not the platform's: what a fact means must not depend on the release of
 * Java that reads it.
 */
public record Currency(@JsonValue String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    private static final Set<String> WITHOUT_MINOR_UNITS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF");
    private static final Set<String> IN_THOUSANDTHS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");
    private static final Set<String> IN_TEN_THOUSANDTHS = Set.of("CLF", "UYW");

    public Currency {
        if (!FORM.matcher(code).matches())
            throw new IllegalArgumentException("a currency is three capital letters: " + code);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Currency of(String code) {
        return new Currency(code);
    }

    /**
     * How many decimals its smallest unit has, by ISO 4217 as of 2026; units of account such as XDR are kept with two.
     *
     * @see <a href="https://www.iso.org/iso-4217-currency-codes.html">ISO 4217</a>
     */
    public int minorUnits() {
        if (WITHOUT_MINOR_UNITS.contains(code)) return 0;
        if (IN_THOUSANDTHS.contains(code)) return 3;
        return IN_TEN_THOUSANDTHS.contains(code) ? 4 : 2;
    }

    @Override
    public String toString() {
        return code;
    }
}

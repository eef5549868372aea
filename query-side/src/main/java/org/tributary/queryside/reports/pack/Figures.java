package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures are written. */
final class Figures {
    private Figures() {}

    /** {@code 1,250,000.00}. */
    static String grouped(BigDecimal number, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return format(pattern).format(number.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** As it is read beside an axis: {@code 1.2 M}. */
    static String rough(BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.compareTo(new BigDecimal("1e9")) >= 0) return scaled(number, 9, " bn");
        if (size.compareTo(new BigDecimal("1e6")) >= 0) return scaled(number, 6, " M");
        if (size.compareTo(new BigDecimal("1e3")) >= 0) return scaled(number, 3, " k");
        return scaled(number, 0, "");
    }

    private static String scaled(BigDecimal number, int power, String unit) {
        return format("#,##0.##").format(number.movePointLeft(power)) + unit;
    }

    /** {@code 0.8534} as {@code 85.3 %}. */
    static String percent(BigDecimal ratio) {
        return format("#,##0.0").format(ratio.movePointRight(2)) + "\u00a0%";
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}

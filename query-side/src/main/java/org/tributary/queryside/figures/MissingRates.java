package org.tributary.queryside.figures;

import java.time.LocalDate;

/**
 * On which days there was no rate to convert by, of what is not converted.
 *
 * @param first the first such day; {@code last} the last
 * @param days how many of them
 */
public record MissingRates(String currency, String into, LocalDate first, LocalDate last, int days) {}

package org.tributary.queryside.figures;

import java.time.LocalDate;

/** Why an amount is not told in another currency: its source had published no rate between the two, young enough on the day. */
public record MissingRate(String currency, String into, LocalDate on, String source) {}

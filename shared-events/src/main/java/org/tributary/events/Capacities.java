package org.tributary.events;

import java.math.BigDecimal;

/** How capable somebody is to operate, to act and to connect, on the scale of a round. */
public record Capacities(BigDecimal operate, BigDecimal act, BigDecimal connect) {}

package org.tributary.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when an agreement is meant to run; both days belong to it, an open end has none. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {}

package org.tributary.events;

import org.jspecify.annotations.Nullable;

/**
 * Why something was changed, corrected, lost or held.
 *
 * @param code a code of the list that the event names
 * @param note what the code cannot say; never personal data
 */
public record Reason(String code, @Nullable String note) {}

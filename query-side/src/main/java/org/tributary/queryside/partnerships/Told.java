package org.tributary.queryside.partnerships;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;

/**
 * One event of a partnership's history, told.
 *
 * @param at when it was recorded
 * @param on when it became true
 * @param who the member of the staff behind the account, else the account's role
 * @param why the reason that was given, where one was
 * @param ledTo what is different since
 */
record Told(
        long position,
        String event,
        String at,
        String on,
        String who,
        String role,
        String sentence,
        @Nullable Reason why,
        @Nullable String ledTo) {}

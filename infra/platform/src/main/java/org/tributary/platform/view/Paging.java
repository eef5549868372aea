package org.tributary.platform.view;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items at most, 1 to 1000; null: {@value #DEFAULT}
 * @param cursor where the page before ended, as its {@code next} said, and as of when that was
 * @param sort a field's name, with {@code -} before it for the other direction; null: the list's own order
 */
public record Paging(
        @Nullable Integer limit,
        @Nullable Cursor cursor,
        @Nullable String sort) {
    public static final int DEFAULT = 50;
    public static final int MOST = 1000;

    int atMost() {
        return limit == null ? DEFAULT : limit;
    }
}

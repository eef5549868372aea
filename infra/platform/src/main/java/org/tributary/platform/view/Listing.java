package org.tributary.platform.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null: there is none
 * @param position the last position of the history that the page reflects
 * @param stopped where the view stopped at an event that it cannot take in, if it did
 */
public record Listing<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {}

package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * In which form figures are asked for that have rows and yet are no list: all of them are answered at once.
 *
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code ndjson}; none: what {@code accept} says
 * @param response into which a file is written
 */
public record FormAsked(@Nullable String format, @Nullable String accept, HttpServletResponse response) {}

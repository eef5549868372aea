package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * How a list is asked for, whatever it is of: as of when, which page of it, in which form.
 *
 * @param format {@code json}, {@code csv} or {@code ndjson}; none: what {@code accept} says
 * @param response into which a file is written
 */
public record Asking(
        AsOf asOf,
        Paging paging,
        @Nullable String format,
        @Nullable String accept,
        HttpServletResponse response) {}

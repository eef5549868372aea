package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How far a view must have come for an answer; between the wait for it and the look it may have been begun anew. */
final class Needed {
    private static final String NAME = Needed.class.getName();

    private Needed() {}

    static void remember(HttpServletRequest request, long position) {
        request.setAttribute(NAME, position);
    }

    static void requireReached(String view, long position) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) return;
        Long needed = (Long) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (needed != null && position < needed) throw Waiters.late(view, needed);
    }
}

package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.view.Questions.Stopped;

/** Every answer says in its headers what it reflects, whatever form it has: a page, one thing, a file. */
final class Shown {
    static final String POSITION = "Tributary-Position";
    static final String STOPPED = "Tributary-Stopped-At";

    private Shown() {}

    static void inHeaders(String view, long position, @Nullable Stopped stopped) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return;
        HttpServletResponse response = request.getResponse();
        if (response == null) return;
        AsOf asOf = (AsOf) request.getAttribute(AsOf.class.getName(), RequestAttributes.SCOPE_REQUEST);
        long reflected = asOf == null || asOf.asked() == null ? position : asOf.asked();
        response.setHeader(POSITION, Long.toString(reflected));
        if (stopped != null) response.setHeader(STOPPED, Long.toString(stopped.position()));
        Tags.inHeaders(response, view, position, stopped);
    }
}

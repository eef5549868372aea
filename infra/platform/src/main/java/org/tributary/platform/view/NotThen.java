package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.problem.Refusal;

/** Of one thing that is asked for as of then: that it is not there may be because it was not known or not true yet. */
final class NotThen {
    private NotThen() {}

    static RuntimeException told(RuntimeException problem) {
        if (!(problem instanceof Refusal no) || no.status() != 404) return problem;
        String then = then();
        return then.isEmpty() || no.detail().endsWith(then) ? no : Refusal.notFound(no.detail() + then);
    }

    /** Nothing, where it is asked for as of now. */
    private static String then() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return "";
        HttpServletRequest request = attributes.getRequest();
        if (!(attributes.getAttribute(AsOf.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof AsOf asOf))
            return "";
        if (asOf.asked() != null)
            return " It is asked for as known at position %d, on %s: what became known later is not there yet."
                    .formatted(asOf.asked(), asOf.on());
        return request.getParameter("effectiveOn") == null
                ? ""
                : " It is asked for as true on " + asOf.on() + ": what became true later is not there yet.";
    }
}

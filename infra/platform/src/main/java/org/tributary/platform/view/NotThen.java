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
        // the same words whether it was asked for then, or is asked for as of then
        return asOf.asked() == null && request.getParameter("effectiveOn") == null
                ? ""
                : " It is asked for as of " + asOf.on() + ": what was not known or not true by then is not there.";
    }
}

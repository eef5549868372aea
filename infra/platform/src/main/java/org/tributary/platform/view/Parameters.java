package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.problem.Refusal;

/** A parameter that nobody reads is a mistake of the caller's: said, not ignored. */
final class Parameters {
    private Parameters() {}

    static void requireKnown(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = new HashSet<>(Set.of("minPosition"));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) known.add(named.name().isEmpty() ? nameOf(parameter) : named.name());
            if (parameter.getParameterType() == Paging.class) known.addAll(Set.of("limit", "cursor", "sort"));
            if (parameter.getParameterType() == AsOf.class) known.addAll(Set.of("asOf", "asOfPosition", "effectiveOn"));
        }
        for (String name : request.getParameterMap().keySet())
            if (!known.contains(name))
                throw Refusal.unreadable(
                        "unknown-parameter",
                        "There is no parameter %s here; there are %s."
                                .formatted(
                                        name.substring(0, Math.min(40, name.length())),
                                        String.join(
                                                ", ", known.stream().sorted().toList())));
    }

    static long position(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) return 0;
        if (!text.matches("\\d{1,18}"))
            throw Refusal.unreadable("bad-position", name + " is a position of the history: a number.");
        return Long.parseLong(text);
    }

    private static String nameOf(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        return name == null ? "" : name;
    }
}

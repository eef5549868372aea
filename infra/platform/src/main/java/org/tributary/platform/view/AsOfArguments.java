package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tributary.platform.problem.Refusal;

/** Gives an endpoint its {@link AsOf}, which {@link Waiting} has worked out, its {@link Paging}, or both in an {@link Asking}, and its {@link FormAsked}. */
final class AsOfArguments implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> GIVEN = Set.of(AsOf.class, Paging.class, Asking.class, FormAsked.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return GIVEN.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == AsOf.class) return asOf(request);
        if (parameter.getParameterType() == Paging.class) return paging(request);
        if (parameter.getParameterType() == FormAsked.class) return form(request);
        return new Asking(
                Objects.requireNonNull(asOf(request)),
                paging(request),
                request.getParameter("format"),
                request.getHeader(HttpHeaders.ACCEPT),
                response(request));
    }

    /** What is no form is told before anything is worked out. */
    private static FormAsked form(NativeWebRequest request) {
        String format = request.getParameter("format");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        FileForm.of(format, accept);
        return new FormAsked(format, accept, response(request));
    }

    private static HttpServletResponse response(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    }

    private static @Nullable AsOf asOf(NativeWebRequest request) {
        return (AsOf) request.getAttribute(AsOf.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }

    private static Paging paging(NativeWebRequest request) {
        String cursor = request.getParameter("cursor");
        return new Paging(
                limit(request.getParameter("limit")),
                cursor == null ? null : Cursor.of(cursor),
                request.getParameter("sort"));
    }

    private static @Nullable Integer limit(@Nullable String text) {
        if (text == null) return null;
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Paging.MOST) return limit;
        }
        throw Refusal.ofParameter("limit", "bad-limit", "limit is a number from 1 to " + Paging.MOST + ".");
    }
}

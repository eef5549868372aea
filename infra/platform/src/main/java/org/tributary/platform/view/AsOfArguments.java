package org.tributary.platform.view;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tributary.platform.problem.Refusal;

/** Gives an endpoint its {@link AsOf}, which {@link Waiting} has worked out, and its {@link Paging}. */
final class AsOfArguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class || parameter.getParameterType() == Paging.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == AsOf.class)
            return request.getAttribute(AsOf.class.getName(), RequestAttributes.SCOPE_REQUEST);
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
        throw Refusal.unreadable("bad-limit", "limit is a number from 1 to " + Paging.MOST + ".");
    }
}

package org.tributary.queryside.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.ResolvableType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Asks;

/** Before a first answer is worked out: whether it can be listened to, and whether there is a place for one more. */
@Component
class Listenable implements HandlerInterceptor, WebMvcConfigurer {
    private static final int ONCE_NOTHING_IS_WAITED_FOR = 1;

    private final Places places;

    Listenable(Places places) {
        this.places = places;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(ONCE_NOTHING_IS_WAITED_FOR);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Opening opening = Opening.of(request);
        if (opening == null || !(handler instanceof HandlerMethod method)) return true;
        Asks asks = method.getBeanType().getAnnotation(Asks.class);
        String format = request.getParameter("format");
        if (asks == null || isFile(method) || (format != null && !format.equals("json"))) throw notTo(request);
        opening.answeredBy(asks, place(request));
        return true;
    }

    /** Whatever bytes: it says of itself what they are, and need not be JSON. */
    private static boolean isFile(HandlerMethod method) {
        return ResolvableType.forMethodReturnType(method.getMethod())
                        .getGeneric(0)
                        .resolve()
                == byte[].class;
    }

    private static Refusal notTo(HttpServletRequest request) {
        return Refusal.notAcceptable(request.getRequestURI() + " cannot be listened to: it is no answer in JSON that"
                + " changes with what happens.");
    }

    private Places.Place place(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Actor actor
                ? places.take(actor.account())
                : places.takeAsStranger(request.getRemoteAddr());
    }
}

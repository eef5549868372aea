package org.tributary.platform.own;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.MappingMatch;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.tributary.platform.problem.Refusal;

/**
 * An {@link OwnQuestion} as a request: a GET behind which nobody waits. A connection that it came in by may break off at any
 * time.
 */
public final class OwnRequest extends HttpServletRequestWrapper {
    private static final HttpServletMapping EVERYTHING = new Everything();

    private final OwnQuestion question;
    private final HttpHeaders headers = new HttpHeaders();
    private final Map<String, Object> attributes = new HashMap<>();

    public OwnRequest(OwnQuestion question) {
        super(NoConnection.as(HttpServletRequest.class));
        this.question = question;
        question.headers().forEach(headers::addAll);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public String getContextPath() {
        return question.contextPath();
    }

    @Override
    public String getServletPath() {
        return question.servletPath();
    }

    @Override
    public String getRequestURI() {
        return question.uri();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(question.scheme() + "://" + question.host() + ":" + question.port() + question.uri());
    }

    @Override
    public @Nullable String getQueryString() {
        return question.query();
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return EVERYTHING;
    }

    @Override
    public String getScheme() {
        return question.scheme();
    }

    @Override
    public String getServerName() {
        return question.host();
    }

    @Override
    public int getServerPort() {
        return question.port();
    }

    @Override
    public String getRemoteAddr() {
        return question.address();
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(getLocale()));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getFirst(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.headerNames());
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = question.parameters().get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(question.parameters().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return question.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().toArray(String[]::new)));
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) attributes.remove(name);
        else attributes.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    /** Whoever would wait for the view is sent away instead. */
    @Override
    public AsyncContext startAsync() {
        throw Refusal.unavailable("not-yet-known", "The view has not come to this position yet. Ask again.");
    }

    private static final class Everything implements HttpServletMapping {
        @Override
        public String getMatchValue() {
            return "";
        }

        @Override
        public String getPattern() {
            return "/";
        }

        @Override
        public String getServletName() {
            return "dispatcherServlet";
        }

        @Override
        public MappingMatch getMappingMatch() {
            return MappingMatch.DEFAULT;
        }
    }
}

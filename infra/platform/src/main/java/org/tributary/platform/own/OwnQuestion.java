package org.tributary.platform.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and on whose authority: all that an answer depends on, so that the answers to equal questions are equal.
 *
 * @param scheme as which an answer speaks of itself, with {@code host} and {@code port}
 * @param query as it is written after the question mark; none: it is nobody's to see
 * @param headers that it is asked with; whether an authorization still opens anything is asked each time
 * @param address whose questions of what is public are counted
 */
public record OwnQuestion(
        String scheme,
        String host,
        int port,
        String contextPath,
        String uri,
        String servletPath,
        @Nullable String query,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        String address) {

    /** The same as a request asks, with some of its headers. */
    public static OwnQuestion of(HttpServletRequest sent, String... headers) {
        Map<String, List<String>> parameters = new TreeMap<>();
        sent.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        Map<String, List<String>> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : headers) {
            List<String> values = Collections.list(sent.getHeaders(header));
            if (!values.isEmpty()) kept.put(header, values);
        }
        return new OwnQuestion(
                sent.getScheme(),
                sent.getServerName(),
                sent.getServerPort(),
                sent.getContextPath(),
                sent.getRequestURI(),
                sent.getServletPath(),
                null,
                parameters,
                kept,
                sent.getRemoteAddr());
    }

    /** Another question, asked from where this one is. */
    public OwnQuestion instead(String path, String query, Map<String, List<String>> parameters) {
        return new OwnQuestion(
                scheme, host, port, "", path, path, query, new LinkedHashMap<>(parameters), headers, address);
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return uri;
    }
}

package org.tributary.queryside.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/**
 * What is asked, and on whose authority: all that an answer depends on, so that those whose questions are equal share it.
 *
 * @param parameters without {@code minPosition}, which is about the first answer alone
 * @param authorization as it was sent: whether it still opens anything is asked each time
 * @param address whose questions of what is public are counted
 */
record Question(
        String contextPath,
        String uri,
        String servletPath,
        Map<String, List<String>> parameters,
        List<String> authorization,
        String address) {
    static Question of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        parameters.remove("minPosition");
        return new Question(
                request.getContextPath(),
                request.getRequestURI(),
                request.getServletPath(),
                parameters,
                new ArrayList<>(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION))),
                request.getRemoteAddr());
    }

    /** It holds a secret. */
    @Override
    public String toString() {
        return uri;
    }
}

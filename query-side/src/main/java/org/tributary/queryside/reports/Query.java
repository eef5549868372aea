package org.tributary.queryside.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.own.OwnRequest;
import org.tributary.platform.problem.Refusal;

/**
 * A question of ours as it is written: {@code /api/pipeline?by=region}.
 *
 * @param text what stands after the question mark, percent-encoded
 * @param parameters the same, decoded
 */
record Query(String path, String text, MultiValueMap<String, String> parameters) {
    private static final Pattern FORM = Pattern.compile("(/api/[\\w/.-]+)(?:\\?([!-~&&[^#]]+))?");
    private static final Set<String> OF_TIME = Set.of("asOf", "asOfPosition", "cursor", "minPosition");

    static Query of(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) throw malformed("A query is a path with parameters: /api/pipeline?by=region.");
        String text = form.group(2) == null ? "" : form.group(2);
        return new Query(form.group(1), text, parameters(text));
    }

    private static MultiValueMap<String, String> parameters(String text) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        if (text.isEmpty()) return decoded;
        MultiValueMap<String, @Nullable String> parameters =
                UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
        parameters.forEach((name, values) ->
                values.forEach(value -> decoded.add(decoded(name), value == null ? "" : decoded(value))));
        if (decoded.keySet().stream().anyMatch(OF_TIME::contains))
            throw malformed("As of when is said beside the query, by asOfPosition, and not within it.");
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            throw malformed("After % stand two hexadecimal digits.");
        }
    }

    private static Refusal malformed(String detail) {
        return Refusal.invalid("/query", "malformed", detail);
    }

    Query asOf(long position) {
        MultiValueMap<String, String> then = new LinkedMultiValueMap<>(parameters);
        then.set("asOfPosition", Long.toString(position));
        return new Query(path, (text.isEmpty() ? "" : text + "&") + "asOfPosition=" + position, then);
    }

    /** As a request from where another one came. */
    OwnRequest askedLike(HttpServletRequest sent) {
        return new OwnRequest(OwnQuestion.of(sent).instead(path, text, parameters));
    }
}

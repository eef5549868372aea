package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.view.Questions.Stopped;

/**
 * The tag of an answer, which is known before the answer is: how far its view has come and when it was built anew, what was
 * asked, by whom and on which day. It is a weak one, because what changes it may leave the answer as it was.
 */
final class Tags {
    private static final String QUESTION = Tags.class.getName();

    private final Questions questions;
    private final String release;

    Tags(Questions questions, String release) {
        this.questions = questions;
        this.release = release;
    }

    /**
     * Notes what is asked; whether whoever asks has the answer already, which then says so.
     *
     * @param asker whatever of who asks the answer depends on
     */
    boolean hasAlready(HttpServletRequest request, HttpServletResponse response, String view, AsOf asOf, String asker) {
        String asked = hash(
                release,
                questions.builtAnew(view),
                request.getRequestURL(),
                request.getQueryString(),
                Collections.list(request.getHeaders(HttpHeaders.ACCEPT)),
                Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)),
                asOf.on(),
                asker);
        String hash = hash(asked, whoAsks());
        request.setAttribute(QUESTION, new Question(view, hash, asked));
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) return false;
        long position = questions.positionOf(view);
        String tag = tag(position, questions.stoppedAt(view, position).orElse(null), hash);
        if (!named(request, tag)) return false;
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        show(response, tag);
        return true;
    }

    private static String hash(@Nullable Object... parts) {
        return DigestUtils.md5DigestAsHex(Stream.of(parts)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    static String whoAsks() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null ? "" : String.valueOf(known.getPrincipal());
    }

    private static boolean named(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .anyMatch(named -> named.strip().equals(tag));
    }

    private static String tag(long position, @Nullable Stopped stopped, String hash) {
        return "W/\"" + position + (stopped == null ? "" : "." + stopped.position()) + "-" + hash + "\"";
    }

    private static void show(HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.addHeader(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
    }

    /** Of several looks at a view the first counts: whatever it missed changes the tag. */
    static void inHeaders(HttpServletResponse response, String view, long position, @Nullable Stopped stopped) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (response.containsHeader(HttpHeaders.ETAG)
                || !(request.getAttribute(QUESTION, RequestAttributes.SCOPE_REQUEST) instanceof Question asked)
                || !asked.view().equals(view)) return;
        show(response, tag(position, stopped, asked.hash()));
    }

    /** What is asked that has a tag; none: it is no such question. */
    static @Nullable Question asked(HttpServletRequest request) {
        return request.getAttribute(QUESTION) instanceof Question asked ? asked : null;
    }

    /** What is answered has a tag of its own, or is a problem. */
    static void takenBack() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return;
        HttpServletResponse response = request.getResponse();
        request.removeAttribute(QUESTION, RequestAttributes.SCOPE_REQUEST);
        if (response != null) response.setHeader(HttpHeaders.ETAG, null);
    }

    /** @param shared the same for all whose answer is the same, whoever they are */
    record Question(String view, String hash, String shared) {
        /** Of a view that has not stopped. */
        String tagAt(long position) {
            return tag(position, null, hash);
        }
    }
}

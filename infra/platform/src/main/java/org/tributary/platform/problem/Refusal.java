package org.tributary.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A no that its receiver can act on. It leaves nothing behind, and is no fault of the program: it has no stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> also;
    private final @Nullable Integer retryAfterSeconds;

    private Refusal(
            int status,
            String rule,
            String detail,
            List<Fault> faults,
            Map<String, Object> also,
            @Nullable Integer retryAfterSeconds) {
        super(detail, null, false, false);
        this.status = status;
        this.rule = rule;
        this.faults = List.copyOf(faults);
        this.also = Map.copyOf(also);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The body or a parameter cannot be read at all. */
    public static Refusal unreadable(String rule, String detail) {
        return new Refusal(400, rule, detail, List.of(), Map.of(), null);
    }

    /** A parameter of the address cannot be read, or is not known; its name goes along. */
    public static Refusal ofParameter(String name, String rule, String detail) {
        return new Refusal(400, rule, detail, List.of(), Map.of("parameter", name), null);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(403, "forbidden", detail, List.of(), Map.of(), null);
    }

    /** What the request addresses is not there, or not the caller's. */
    public static Refusal notFound(String detail) {
        return new Refusal(404, "not-found", detail, List.of(), Map.of(), null);
    }

    /** It has no such form. */
    public static Refusal notAcceptable(String detail) {
        return new Refusal(406, "not-acceptable", detail, List.of(), Map.of(), null);
    }

    /** A rule of the domain says no; its name is the problem's type. */
    public static Refusal because(String rule, String detail) {
        return new Refusal(409, rule, detail, List.of(), Map.of(), null);
    }

    /** A rule of the domain says no to what these fields say, and tells more. */
    public static Refusal because(String rule, String detail, List<Fault> faults, Map<String, Object> also) {
        return new Refusal(409, rule, detail, faults, also, null);
    }

    /** Someone else is doing the same right now. */
    public static Refusal inProgress(String rule, String detail) {
        return new Refusal(409, rule, detail, List.of(), Map.of(), 1);
    }

    /** The stream has moved on since the version that the client saw. */
    public static Refusal moved(long currentVersion) {
        return new Refusal(
                412,
                "version-moved-on",
                "The record has changed since the version you named. It is at version " + currentVersion
                        + " now: read it again and decide anew.",
                List.of(),
                Map.of("currentVersion", currentVersion),
                null);
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal(413, "too-large", detail, List.of(), Map.of(), null);
    }

    public static Refusal unsupported(String detail) {
        return new Refusal(415, "unsupported-media-type", detail, List.of(), Map.of(), null);
    }

    /** Readable, but these fields are wrong; all of them, not the first. */
    public static Refusal invalid(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).detail()
                : faults.size() + " fields are wrong; errors lists each of them.";
        return new Refusal(422, "invalid", detail, faults, Map.of(), null);
    }

    public static Refusal invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Fault(pointer, code, detail)));
    }

    public static Refusal unprocessable(String rule, String detail) {
        return new Refusal(422, rule, detail, List.of(), Map.of(), null);
    }

    /** More than one may ask. */
    public static Refusal tooMany(String rule, String detail, int retryAfterSeconds) {
        return new Refusal(429, rule, detail, List.of(), Map.of(), retryAfterSeconds);
    }

    /** Not now; the same request may be sent again. */
    public static Refusal unavailable(String rule, String detail) {
        return new Refusal(503, rule, detail, List.of(), Map.of(), 2);
    }

    /** As it was said on another node. */
    public static Refusal relayed(Form form) {
        return new Refusal(
                form.status(), form.rule(), form.detail(), form.faults(), form.also(), form.retryAfterSeconds());
    }

    public Form form() {
        return new Form(status, rule, detail(), faults, also, retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the problem. */
    public Map<String, Object> also() {
        return also;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** As it travels. */
    public record Form(
            int status,
            String rule,
            String detail,
            List<Fault> faults,
            Map<String, Object> also,
            @Nullable Integer retryAfterSeconds) {
        public Form {
            faults = faults == null ? List.of() : faults;
            also = also == null ? Map.of() : also;
        }
    }
}

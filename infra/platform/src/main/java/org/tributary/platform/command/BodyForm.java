package org.tributary.platform.command;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Id;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a value that is no object is written.
 *
 * @param schema its JSON Schema
 * @param fault the code of what is written otherwise
 * @param says the same for people: "&hellip; is three capital letters"
 */
record BodyForm(ObjectNode schema, String fault, String says) {
    private static final int SHORT = 200;

    /** The largest integer that every reader of JSON understands (RFC 7493). */
    private static final long SAFE = (1L << 53) - 1;

    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f";
    private static final String CONTROL_BUT_LINES = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f";

    /** Control characters and white space, spelled out because Java and ECMAScript differ about {@code \s}. */
    private static final String BLANK =
            "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f"
                    + "\\u2060\\u3000\\ufeff";

    private static final BodyForm ID = text(
            "not-a-uuid",
            "an id of 36 characters, such as 0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6",
            "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
            "uuid");
    private static final BodyForm CURRENCY =
            text("malformed", "three capital letters of ISO 4217, such as EUR", "^[A-Z]{3}$", null);
    private static final BodyForm AMOUNT = decimal("125000.50", Money.MAX_DECIMALS);
    private static final BodyForm DECIMAL = decimal("1.0875", 12);
    private static final BodyForm SHARE = text(
            "malformed",
            "two whole numbers of at most 18 digits with a slash between them, such as 1/3",
            "^\\d{1,18}/\\d{1,18}$",
            null);
    private static final BodyForm DATE = text(
            "not-a-date",
            "a day that exists, from 1900 to 2999, written year-month-day, such as 2026-03-31",
            "^(19|2\\d)\\d{2}-\\d{2}-\\d{2}$",
            "date");
    private static final BodyForm ZONE =
            text("not-a-time-zone", "the name of a time zone, such as Europe/Rome", null, TimeZoneFormat.NAME);
    private static final BodyForm TRUTH = new BodyForm(ofType("boolean"), "wrong-type", "true or false");

    private static final Map<Class<?>, BodyForm> FIXED = Map.of(
            Currency.class, CURRENCY,
            BigDecimal.class, DECIMAL,
            Share.class, SHARE,
            LocalDate.class, DATE,
            ZoneId.class, ZONE,
            boolean.class, TRUTH,
            int.class, integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class, integer(-SAFE, SAFE));
    private static final Map<Class<?>, Class<?>> UNBOXED =
            Map.of(Boolean.class, boolean.class, Integer.class, int.class, Long.class, long.class);

    static @Nullable BodyForm of(Class<?> type, RecordComponent component) {
        if (type == String.class) return text(component.getAnnotation(Text.class));
        if (Id.class.isAssignableFrom(type)) return ID;
        if (type.isEnum()) return oneOf(type);
        if (type == BigDecimal.class && component.getDeclaringRecord() == Money.class) return AMOUNT;
        return FIXED.get(UNBOXED.getOrDefault(type, type));
    }

    private static BodyForm text(@Nullable Text text) {
        int most = text == null ? SHORT : text.max();
        String banned = most > SHORT ? CONTROL_BUT_LINES : CONTROL;
        ObjectNode schema = ofType("string").put("minLength", 1).put("maxLength", most);
        schema.put("pattern", "^([^%1$s]([^%2$s]*[^%1$s])?)?$".formatted(BLANK, banned));
        String says = "text of 1 to " + most + " characters, with no blank at its beginning or end and no "
                + (most > SHORT ? "control characters but line breaks and tabs" : "line breaks or control characters");
        return new BodyForm(schema, "malformed", says);
    }

    private static BodyForm text(String fault, String says, @Nullable String pattern, @Nullable String format) {
        ObjectNode schema = ofType("string");
        if (format != null) schema.put("format", format);
        if (pattern != null) schema.put("pattern", pattern);
        return new BodyForm(schema, fault, says);
    }

    private static BodyForm decimal(String example, int decimals) {
        return text(
                "malformed",
                "a plain decimal number in quotes, such as \"%s\", with at most %s digits before and %s after the point"
                        .formatted(example, Money.MAX_INTEGER_DIGITS, decimals),
                "^-?\\d{1,%s}(\\.\\d{1,%s})?$".formatted(Money.MAX_INTEGER_DIGITS, decimals),
                null);
    }

    private static BodyForm integer(long least, long most) {
        ObjectNode schema = ofType("integer").put("minimum", least).put("maximum", most);
        return new BodyForm(schema, "out-of-range", "a whole number from " + least + " to " + most);
    }

    private static BodyForm oneOf(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> StoredJson.mapper().valueToTree(constant).stringValue())
                .toList();
        ObjectNode schema = ofType("string");
        names.forEach(schema.putArray("enum")::add);
        return new BodyForm(schema, "not-allowed", "one of " + String.join(", ", names));
    }

    private static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}

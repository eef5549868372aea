package org.tributary.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.Currency;
import org.tributary.events.PartnerId;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.command.CommandSchemaTest.ImportGift;
import org.tributary.platform.command.CommandSchemaTest.RecordGift;
import org.tributary.platform.problem.Fault;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class CommandSchemaFaultsTest {
    private static final CommandSchema GIFT = CommandSchema.of(RecordGift.class);
    private static final String ID = "0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6";
    private static final String LEAST = """
            {"partnerId": "0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6", "title": "Wells", "engagement": "grant",
             "amount": {"amount": "125000.50", "currency": "EUR"}, "currency": "EUR", "part": "1/3", "rate": "1.0875",
             "kind": "cash", "role": "officer", "stillDue": true, "year": 2026, "timeZone": "Europe/Rome",
             "note": {"outcome": "They agreed."}}""";

    @Test
    void a_body_with_the_required_fields_alone_is_good() {
        assertThat(GIFT.check(body())).isEmpty();
    }

    @Test
    void null_is_as_good_as_absent_where_a_field_may_be_absent_and_nowhere_else() {
        assertThat(GIFT.check(body("remark", "null"))).isEmpty();
        assertThat(GIFT.check(body("stage", "null"))).isEmpty();
        assertThat(GIFT.check(body("attribution", "null"))).isEmpty();
        assertThat(GIFT.check(body("asStated", "null"))).isEmpty();
        assertThat(GIFT.check(body("contact", "null"))).isEmpty();
        assertThat(faults(body("title", "null"))).containsExactly("/title wrong-type");
        assertThat(faults(body("kind", "null"))).containsExactly("/kind wrong-type");
        assertThat(faults(body("values", "null"))).containsExactly("/values wrong-type");
        assertThat(faults(body("partners", "[null]"))).containsExactly("/partners/0 wrong-type");
    }

    @Test
    void every_bad_field_is_named_at_once_in_the_order_of_the_body() {
        ObjectNode body = body("partnerId", "\"1-1-1-1-1\"");
        body.put("title", "")
                .put("engagement", "x".repeat(201))
                .put("kind", "gold")
                .put("stillDue", "yes");
        body.put("rate", 1.5).put("dueOn", "2026-02-30").put("colour", "red");
        body.set("partners", StoredJson.mapper().readTree("[\"" + ID + "\", 7]"));
        body.withObject("amount").put("currency", "euro");
        body.remove(List.of("note", "year"));

        assertThat(faults(body))
                .containsExactly(
                        "/partnerId not-a-uuid",
                        "/title too-short",
                        "/engagement too-long",
                        "/amount/currency malformed",
                        "/rate wrong-type",
                        "/kind not-allowed",
                        "/stillDue wrong-type",
                        "/dueOn not-a-date",
                        "/colour unknown-field",
                        "/partners/1 wrong-type",
                        "/year missing",
                        "/note missing");
    }

    @Test
    void each_fault_says_what_to_do() {
        assertThat(detail(body("currency", "\"euro\"")))
                .isEqualTo("currency is three capital letters of ISO 4217, such as EUR.");
        assertThat(detail(body("title", "\" Wells\"")))
                .isEqualTo("title is text of 1 to 200 characters, with no blank at its beginning or end and no line"
                        + " breaks or control characters.");
        assertThat(detail(body("rate", "1.5")))
                .isEqualTo(
                        "rate is sent as text in quotes, not as a number: it is a plain decimal number in quotes, such as"
                                + " \"1.0875\", with at most 18 digits before and 12 after the point.");
        assertThat(detail(body("amount", "\"7 EUR\"")))
                .isEqualTo("amount is sent as an object in braces, not as text in quotes: it is an object with amount,"
                        + " currency.");
        assertThat(detail(body("kind", "\"gold\""))).isEqualTo("kind is one of cash, in-kind.");
        assertThat(detail(body("year", "3000000000")))
                .isEqualTo("year is a whole number from -2147483648 to 2147483647.");
        assertThat(detail(body("timeZone", "\"Rome\"")))
                .isEqualTo("timeZone is the name of a time zone, such as Europe/Rome.");
        assertThat(detail(body("partners", "[\"" + ID + "\", \"\"]")))
                .isEqualTo("entry 2 of partners is an id of 36 characters, such as"
                        + " 0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6.");
        assertThat(detail(body("note", "{\"outcom\": \"x\"}")))
                .isEqualTo("There is no field outcom here; there are outcome, nextAction.");
        assertThat(detail(without("currency")))
                .isEqualTo("currency is missing: it is three capital letters of ISO 4217, such as EUR.");
        assertThat(detail(body("remark", "\"" + "x".repeat(4001) + "\"")))
                .isEqualTo("remark has at most 4000 characters.");
        assertThat(detail(body("partners", list(501, "\"" + ID + "\""))))
                .isEqualTo("partners has at most 500 entries.");
    }

    @Test
    void a_body_that_is_no_object_is_one_fault() {
        assertThat(GIFT.check(StoredJson.mapper().readTree("[]")))
                .containsExactly(new Fault(
                        "",
                        "wrong-type",
                        "the body is sent as an object in braces, not as a list in square brackets."));
    }

    @Test
    void an_empty_body_lacks_each_required_field() {
        assertThat(GIFT.check(StoredJson.mapper().createObjectNode()))
                .hasSize(13)
                .allMatch(fault -> fault.code().equals("missing"));
    }

    @Nested
    class An_unknown_field {
        @Test
        void is_named_wherever_it_stands() {
            assertThat(faults(body("values", "[{\"source\": \"own\", \"kind\": \"cash\", \"knd\": \"cash\"}]")))
                    .containsExactly("/values/0/knd unknown-field");
            assertThat(faults(body("codes", "[]"))).containsExactly("/codes unknown-field");
            assertThat(faults(body("#comment", "1"))).containsExactly("/#comment unknown-field");
            assertThat(faults(body("", "1"))).containsExactly("/ unknown-field");
            assertThat(faults(body("a/b~c", "{\"partnerId\": 1}"))).containsExactly("/a~1b~0c unknown-field");
        }

        @Test
        void is_shown_in_part_when_it_is_long() {
            assertThat(detail(body("é".repeat(61) + "\n", "1"))).contains("é".repeat(59) + "… here");
            assertThat(detail(body("😀".repeat(60), "1"))).contains("😀".repeat(60) + " here");
        }

        @Test
        void is_told_of_a_thousand_times_at_most() {
            ObjectNode body = body();
            for (int i = 0; i < 20_000; i++) body.put("field" + i, 1);

            assertThat(GIFT.check(body)).hasSize(1000);
        }
    }

    @Nested
    class A_text {
        @ParameterizedTest
        @ValueSource(strings = {" x", "x ", "x\n", "\tx", " ", "\u00a0x", "x\u2028", "x\ufeff", "x\u200b", "x\u0007y"})
        void has_no_blank_at_an_end_and_no_control_character(String text) {
            assertThat(faults(put("title", text))).containsExactly("/title malformed");
            assertThat(faults(put("remark", text))).containsExactly("/remark malformed");
        }

        @Test
        void has_line_breaks_only_where_there_is_room_for_them() {
            assertThat(faults(put("remark", "one\r\n\ttwo"))).isEmpty();
            assertThat(faults(put("title", "one\ntwo"))).containsExactly("/title malformed");
        }

        @Test
        void is_measured_in_characters_and_not_in_bytes_or_surrogates() {
            assertThat(faults(put("title", "😀".repeat(200)))).isEmpty();
            assertThat(faults(put("title", "😀".repeat(201)))).containsExactly("/title too-long");
        }

        @Test
        void of_ten_million_characters_is_refused_at_once_and_not_repeated() {
            String text = "x" + " ".repeat(10_000_000);
            ObjectNode body =
                    put("title", text).put("partnerId", text).put("dueOn", text).put("rate", text);
            body.put("timeZone", text).put("kind", text).put("part", text);

            List<Fault> faults =
                    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> GIFT.check(body));

            assertThat(faults).hasSize(8).allMatch(fault -> fault.detail().length() < 300);
        }
    }

    @Nested
    class An_id {
        @Test
        void may_be_in_capitals_but_has_36_characters() {
            assertThat(faults(put("partnerId", ID.toUpperCase(Locale.ROOT)))).isEmpty();
            assertThat(faults(put("partnerId", "{" + ID + "}"))).containsExactly("/partnerId not-a-uuid");
            assertThat(faults(put("partnerId", ID.replace("-", "")))).containsExactly("/partnerId not-a-uuid");
            assertThat(faults(put("partnerId", ID + "\r"))).containsExactly("/partnerId not-a-uuid");
        }
    }

    @Nested
    class A_day {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-02-30",
                    "2025-02-29",
                    "1899-12-31",
                    "3000-01-01",
                    "2026-3-1",
                    "31.03.2026",
                    "",
                    "2026-03-31T00:00:00Z",
                    "+2026-03-31",
                    "２０２６-03-31",
                    "2026-03-31\n",
                    "2026-00-10"
                })
        void exists_in_the_calendar(String day) {
            assertThat(faults(put("dueOn", day))).containsExactly("/dueOn not-a-date");
        }

        @Test
        void may_be_a_leap_day() {
            assertThat(faults(put("dueOn", "2024-02-29"))).isEmpty();
        }
    }

    @Nested
    class An_amount {
        @ParameterizedTest
        @CsvSource({"100.00,EUR", "100,JPY", "100.0,JPY", "100.123,KWD", "-7.5,USD", "100.5000,EUR"})
        void in_minor_units_is_good(String amount, String currency) {
            assertThat(GIFT.check(money(amount, currency))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"100.123,JPY,no decimals", "100.5,JPY,no decimals", "100.123,EUR,at most 2 decimals"})
        void finer_than_its_currency_is_not(String amount, String currency, String says) {
            assertThat(GIFT.check(money(amount, currency)))
                    .containsExactly(new Fault(
                            "/amount/amount", "too-many-decimals", "An amount in " + currency + " has " + says + "."));
        }

        @Test
        void is_kept_as_a_source_states_it_where_the_command_says_so() {
            String yen = "{\"amount\": \"100.123\", \"currency\": \"JPY\"}";
            String value = "[{\"source\": \"own\", \"kind\": \"cash\", \"amount\": " + yen + "}]";

            assertThat(faults(body("asStated", yen))).isEmpty();
            assertThat(faults(body("valuesAsStated", value))).isEmpty();
            assertThat(faults(body("values", value))).containsExactly("/values/0/amount/amount too-many-decimals");
            assertThat(CommandSchema.of(ImportGift.class)
                            .check(StoredJson.mapper().readTree("{\"amount\": " + yen + "}")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1e3", "1,000.00", ".5", "5.", "+5", "1234567890123456789", "1.1234567", "NaN", "٣", ""})
        void is_a_plain_decimal_number(String amount) {
            assertThat(GIFT.check(money(amount, "EUR")))
                    .extracting(CommandSchemaFaultsTest::brief)
                    .containsExactly("/amount/amount malformed");
        }
    }

    @Nested
    class A_share {
        @ParameterizedTest
        @ValueSource(strings = {"0.333", "1/0", "1/000", "1", "-1/3", "1/-3", "1 / 3", "1/1234567890123456789"})
        void is_a_fraction(String share) {
            assertThat(faults(put("part", share))).containsExactly("/part malformed");
        }

        @Test
        void of_a_dimension_adds_up_to_the_whole() {
            assertThat(faults(attribution("1/3", "1/3", "1/3"))).isEmpty();
            assertThat(faults(attribution())).isEmpty();
            assertThat(GIFT.check(attribution("1/2", "1/3")))
                    .containsExactly(new Fault(
                            "/attribution/region",
                            "not-whole",
                            "The shares of region add up to 5/6 and should add up to exactly 1/1."));
            assertThat(faults(attribution("1/999999999999999989", "1/999999999999999967")))
                    .containsExactly("/attribution/region not-whole");
        }

        @Test
        void that_is_bad_itself_is_not_added_up() {
            assertThat(faults(attribution("1/0", "1/3"))).containsExactly("/attribution/region/0/share malformed");
            assertThat(faults(attribution("0.5", "1/3"))).containsExactly("/attribution/region/0/share malformed");
        }

        @Test
        void of_one_code_is_given_once() {
            ObjectNode body = attribution("1/2", "1/2");
            ((ObjectNode) body.at("/attribution/region/1")).put("code", "R0");

            assertThat(faults(body)).containsExactly("/attribution/region/1/code duplicate");
        }

        @Test
        void of_the_credit_adds_up_as_well_and_each_person_has_one() {
            String half = "{\"staffId\": \"" + ID + "\", \"share\": \"1/2\"}";
            String other = half.replace(ID, ID.toUpperCase(Locale.ROOT));

            assertThat(faults(body("credit", "[" + half + "]"))).containsExactly("/credit not-whole");
            assertThat(faults(body("credit", "[" + half + "," + other + "]")))
                    .containsExactly("/credit/1/staffId duplicate");
        }
    }

    @Nested
    class A_number {
        @Test
        void with_a_fraction_is_no_integer() {
            assertThat(faults(read("year", "2026.5"))).containsExactly("/year wrong-type");
            assertThat(faults(read("year", "2026.0"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e300", "-1e300", "9007199254740993", "12345678901234567890123456789"})
        void larger_than_every_reader_understands_is_out_of_range(String number) {
            assertThat(faults(read("year", number))).containsExactly("/year out-of-range");
            assertThat(faults(read("size", number))).containsExactly("/size out-of-range");
            assertThat(faults(read("title", number))).containsExactly("/title wrong-type");
        }
    }

    /** Else the client's mistake would become our internal error. */
    @Test
    void whatever_is_found_good_can_be_read_into_the_command() {
        record State(
                PartnerId id,
                Currency currency,
                Share share,
                BigDecimal rate,
                LocalDate day,
                ZoneId zone,
                Stage stage,
                String text) {}
        CommandSchema schema = CommandSchema.of(State.class);
        ObjectNode good = (ObjectNode) StoredJson.mapper().readTree("""
                {"id": "%s", "currency": "EUR", "share": "1/2", "rate": "1", "day": "2026-03-31", "zone": "UTC",
                 "stage": "signed", "text": "x"}""".formatted(ID));
        List<String> oddities =
                List.of("", " ", "\r", "\r\n", "\n", "\u0085", "\u2028", "0", "/0", "Z", "\uD83D\uDE00");

        assertThat(schema.check(good)).isEmpty();
        for (String field : good.propertyNames())
            for (String oddity : oddities)
                for (String text : List.of(
                        oddity,
                        good.get(field).stringValue() + oddity,
                        oddity + good.get(field).stringValue())) {
                    ObjectNode body = good.deepCopy().put(field, text);
                    if (schema.check(body).isEmpty())
                        assertThatCode(() -> StoredJson.mapper().treeToValue(body, State.class))
                                .as(body.toString())
                                .doesNotThrowAnyException();
                }
        assertThat(StoredJson.mapper().treeToValue(good, State.class).share().toString())
                .isEqualTo("1/2");
    }

    @Test
    void what_the_validator_refuses_is_refused_even_where_no_field_stands() {
        Error elsewhere = Error.builder()
                .keyword("const")
                .instanceLocation(
                        new NodePath(PathType.JSON_POINTER).append("else").append(3))
                .schemaNode(StringNode.valueOf("x"))
                .build();

        assertThat(new BodyInspection(List.of(elsewhere)).of(RecordGift.class, body()))
                .containsExactly(
                        new Fault("/else/3", "malformed", "/else/3 is not what the command's schema asks for."));
    }

    @Test
    void the_same_fault_is_not_told_twice() {
        ObjectNode body = put("partnerId", "x");

        assertThat(faults(body)).doesNotHaveDuplicates().containsExactly("/partnerId not-a-uuid");
    }

    private static ObjectNode body() {
        return (ObjectNode) StoredJson.mapper().readTree(LEAST);
    }

    private static ObjectNode body(String field, String json) {
        ObjectNode body = body();
        body.set(field, StoredJson.mapper().readTree(json));
        return body;
    }

    private static ObjectNode put(String field, String text) {
        ObjectNode body = body();
        body.set(field, StringNode.valueOf(text));
        return body;
    }

    /** As the reader makes it of a client's bytes. */
    private static ObjectNode read(String field, String json) {
        ObjectNode body = body();
        body.set(field, BodyReader.read("{\"it\": " + json + "}").get("it"));
        return body;
    }

    private static ObjectNode without(String field) {
        return body().without(List.of(field));
    }

    private static ObjectNode money(String amount, String currency) {
        ObjectNode body = body();
        body.withObject("amount").put("amount", amount).put("currency", currency);
        return body;
    }

    private static ObjectNode attribution(String... shares) {
        String parts = IntStream.range(0, shares.length)
                .mapToObj(i -> "{\"code\": \"R%s\", \"share\": \"%s\"}".formatted(i, shares[i]))
                .collect(Collectors.joining(","));
        return body("attribution", "{\"region\": [" + parts + "]}");
    }

    private static String list(int size, String entry) {
        return IntStream.range(0, size).mapToObj(i -> entry).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> faults(JsonNode body) {
        return GIFT.check(body).stream().map(CommandSchemaFaultsTest::brief).toList();
    }

    private static String brief(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static String detail(JsonNode body) {
        List<Fault> faults = GIFT.check(body);
        assertThat(faults).hasSize(1);
        return faults.get(0).detail();
    }
}

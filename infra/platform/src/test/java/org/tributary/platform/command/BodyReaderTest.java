package org.tributary.platform.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.node.ObjectNode;

class BodyReaderTest {
    @Test
    void a_body_is_read_as_it_stands() {
        ObjectNode body =
                BodyReader.read("{\"b\": [1, -2.5, true, false, null], \"a\": {\"e\u0301\": \"e\\u0301 \\n\"}}");

        assertThat(body.toString()).isEqualTo("{\"b\":[1,-2.5,true,false,null],\"a\":{\"e\u0301\":\"e\u0301 \\n\"}}");
    }

    @Test
    void bytes_are_utf_8_with_or_without_a_byte_order_mark() {
        assertThat(BodyReader.read("\uFEFF{\"a\": \"\uD83D\uDE00\"}".getBytes(UTF_8))
                        .get("a")
                        .stringValue())
                .isEqualTo("\uD83D\uDE00");

        Refusal refusal = refusalOf(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.rule()).isEqualTo("unreadable-body");
        assertThat(refusal.detail()).isEqualTo("The body is not UTF-8: byte 3 has no meaning there.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\": 1",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": 01}",
                "{a: 1}",
                "// no\n{}",
                "{\"a\": NaN}",
                "{\"a\": Infinity}",
                "{\"a\": -Infinity}",
                "{\"a\": +1}",
                "{\"a\": \"\u0000\"}",
                "{\"a\": \"\n\"}",
                "[]",
                "\"text\"",
                "1",
                "null",
                "{} {}",
                "{}x",
                "{} ]",
                "{\"a\": 1e400}",
                "{\"a\": -1e999999999}",
                "{\"a\": \"\\ud8\"}"
            })
    void what_is_no_json_object_is_unreadable(String text) {
        Refusal refusal = refusalOf(text);

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.rule()).isEqualTo("unreadable-body");
    }

    @Test
    void where_it_becomes_unreadable_is_said() {
        assertThat(refusalOf("{\"a\": 1,\n \"b\": oops}").detail())
                .startsWith("The body cannot be read as JSON at line 2, column ");
        assertThat(refusalOf("{\"a\":\n  1e400}").detail())
                .isEqualTo("A number is larger than JSON carries at line 2, column 3.");
        assertThat(refusalOf("[]").detail())
                .isEqualTo("The body is one object in braces; another thing begins at line 1, column 1.");
    }

    @Nested
    class A_number {
        @Test
        void has_the_value_that_its_hash_stands_for() {
            assertThat(
                            BodyReader.read(
                                    "{\"a\": 2026.0, \"b\": 2.026e3, \"c\": 9007199254740991, \"d\": 1e300, \"e\": 1e-999999999}"))
                    .hasToString("{\"a\":2026,\"b\":2026,\"c\":9007199254740991,\"d\":%s,\"e\":0}"
                            .formatted(new BigDecimal(1e300).toBigInteger()));
        }

        @Test
        void of_a_thousand_digits_and_more_is_unreadable() {
            assertThat(refusalOf("{\"a\": " + "9".repeat(400) + "}").rule()).isEqualTo("unreadable-body");
            assertThat(refusalOf("{\"a\": " + "9".repeat(100_000) + "}").rule()).isEqualTo("unreadable-body");
            assertThat(refusalOf("{\"a\": 0." + "9".repeat(100_000) + "}").rule())
                    .isEqualTo("unreadable-body");
        }
    }

    @Nested
    class A_key {
        @Test
        void stands_once_in_an_object() {
            Refusal refusal = refusalOf("{\"a\": 1, \"b\": {\"a\": 1,\n \"\\u0061\": 2}}");

            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.rule()).isEqualTo("duplicate-key");
            assertThat(refusal.detail())
                    .isEqualTo("The key \"a\" stands twice in one object, again at line 2, column 2: send it once.");
        }

        @Test
        void may_stand_in_several_objects() {
            assertThatCode(() -> BodyReader.read("{\"a\": [{\"a\": 1}, {\"a\": 1}]}"))
                    .doesNotThrowAnyException();
        }

        @Test
        void is_shown_in_part_when_it_is_long() {
            String key = "\"" + "k".repeat(150) + "\": 1";

            assertThat(refusalOf("{" + key + "," + key + "}").detail()).contains("\"" + "k".repeat(59) + "…\"");
        }

        @Test
        void of_a_thousand_characters_is_unreadable() {
            assertThat(refusalOf("{\"" + "k".repeat(1000) + "\": 1}").rule()).isEqualTo("unreadable-body");
        }
    }

    @Nested
    class A_character_that_cannot_be_stored {
        @Test
        void is_named_by_its_place_and_all_of_them_at_once() {
            Refusal refusal =
                    refusalOf("{\"a/b\": [\"x\", \"\\u0000\"], \"c\": \"\\ud800\", \"d\": {\"\\udc00\\u0000\": 1},"
                            + " \"e\": \"\\ud83d\\ude00\", \"f\": \"\\ude00\\ud83d\"}");

            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/a~1b/1", "/c", "/d/??", "/f");
            assertThat(refusal.faults()).extracting(Fault::code).containsOnly("forbidden-character");
        }

        @Test
        void is_found_in_a_text_that_came_with_it_as_well() {
            assertThat(refusalOf("{\"a\": \"\uD83D\"}").faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/a");
        }
    }

    @Nested
    class A_body {
        @Test
        void is_nested_forty_levels_deep_at_most() {
            assertThatCode(() -> BodyReader.read(nested(40))).doesNotThrowAnyException();
            assertThat(refusalOf(nested(41)).status()).isEqualTo(400);
            assertThat(refusalOf(nested(41)).detail()).startsWith("The body is nested deeper than 40 levels at line 1");
            assertThat(refusalOf("{\"a\":" + "[".repeat(1_000_000)).status()).isEqualTo(400);
        }

        @Test
        void may_have_a_text_of_ten_million_characters() {
            String text = "x".repeat(10_000_000);

            ObjectNode body = BodyReader.read("{\"a\": \"" + text + "\"}");

            assertThat(body.get("a").stringValue()).hasSize(10_000_000);
            assertThat(BodyReader.hash("c", body)).hasSize(32);
        }

        private static String nested(int levels) {
            return "{\"a\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
        }
    }

    @Nested
    class The_hash {
        @Test
        void is_of_the_commands_name_and_the_canonical_body() throws Exception {
            byte[] expected = java.security.MessageDigest.getInstance("SHA-256")
                    .digest("record-gift\n{\"a\":\"\u20ac\\n\",\"b\":[1,2.5]}".getBytes(UTF_8));

            assertThat(hash("record-gift", "{ \"b\": [1.0, 25e-1], \"a\": \"\\u20AC\\u000a\" }"))
                    .isEqualTo(HexFormat.of().formatHex(expected));
        }

        @Test
        void differs_for_another_command_another_value_and_another_encoding_of_an_accent() {
            assertThat(hash("a", "{}")).isNotEqualTo(hash("b", "{}"));
            assertThat(hash("a", "{\"x\": \"1\"}")).isNotEqualTo(hash("a", "{\"x\": 1}"));
            assertThat(hash("a", "{\"x\": \"\\u00e9\"}")).isNotEqualTo(hash("a", "{\"x\": \"e\\u0301\"}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.7976931348623157e308", "-1e308", "1e-400", "5e-324", "12345678901234567890", "-0.0"})
        void takes_every_number_that_can_be_read(String number) {
            assertThat(hash("a", "{\"x\": " + number + "}")).hasSize(64);
        }

        private static String hash(String command, String body) {
            return HexFormat.of().formatHex(BodyReader.hash(command, BodyReader.read(body)));
        }
    }

    private static Refusal refusalOf(String text) {
        return catchThrowableOfType(Refusal.class, () -> BodyReader.read(text));
    }

    private static Refusal refusalOf(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> BodyReader.read(bytes));
    }
}

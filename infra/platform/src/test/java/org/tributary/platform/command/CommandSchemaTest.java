package org.tributary.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.Attribution;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Policy;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

class CommandSchemaTest {
    /** Every kind of component that a command may have. */
    record RecordGift(
            PartnerId partnerId,
            @NewId ContributionId contributionId,
            @Says("What the gift is called.") String title,
            @Text(max = 4000) @Nullable String remark,
            @Code("engagement") String engagement,
            @Code("engagement") List<String> alsoEngaged,
            @Code("loss-reason") @Nullable Reason reason,
            Money amount,
            @Exact @Nullable Money asStated,
            Currency currency,
            Share part,
            BigDecimal rate,
            @Today LocalDate effectiveOn,
            @Nullable LocalDate dueOn,
            ValueKind kind,
            @Nullable Stage stage,
            Role role,
            boolean stillDue,
            int year,
            @Nullable Long size,
            ZoneId timeZone,
            List<Value> values,
            @Exact List<Value> valuesAsStated,
            List<PartnerId> partners,
            List<Credit> credit,
            @Nullable Attribution attribution,
            @Personal @Nullable PersonId contact,
            @Personal NoteId note,
            @Resolved List<CodeListVersion> codes) {}

    @Exact
    record ImportGift(Money amount) {}

    private final ObjectNode schema = CommandSchema.of(RecordGift.class).json();

    @Test
    void it_is_a_schema_of_2020_12_in_one_piece() {
        assertThat(schema.propertyNames())
                .containsExactlyInAnyOrder(
                        "$schema", "title", "type", "properties", "required", "additionalProperties");
        assertThat(schema.at("/$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/title").stringValue()).isEqualTo("record-gift");
        assertThat(schema.toString()).doesNotContain("$ref", "$defs", "anyOf");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema))
                .isEmpty();
    }

    @Test
    void every_field_that_neither_may_be_absent_nor_is_filled_in_is_required() {
        assertThat(schema.get("required"))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder(
                        "partnerId",
                        "title",
                        "engagement",
                        "amount",
                        "currency",
                        "part",
                        "rate",
                        "kind",
                        "role",
                        "stillDue",
                        "year",
                        "timeZone",
                        "note");
        assertThat(schema.at("/properties/values/items/required"))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder("source", "kind");
    }

    @Test
    void fields_stand_in_the_order_of_the_record_without_what_the_server_alone_fills_in() {
        assertThat(schema.get("properties").propertyNames())
                .startsWith("partnerId", "contributionId", "title", "remark")
                .endsWith("attribution", "contact", "note")
                .hasSize(28)
                .doesNotContain("codes");
    }

    @Test
    void no_object_takes_fields_that_it_does_not_name() {
        List<JsonNode> objects = new ArrayList<>();
        collectObjects(schema, objects);

        assertThat(objects)
                .hasSizeGreaterThan(10)
                .allMatch(object -> object.get("additionalProperties").equals(BooleanNode.FALSE));
    }

    @Test
    void values_are_written_like_this() {
        shows("/title", """
                {"type": "string", "minLength": 1, "maxLength": 200, "description": "What the gift is called."}""");
        shows("/remark", """
                {"type": ["string", "null"], "minLength": 1, "maxLength": 4000}""");
        shows("/partnerId", """
                {"type": "string", "format": "uuid"}""");
        shows("/currency", """
                {"type": "string", "pattern": "^[A-Z]{3}$",
                 "description": "three capital letters of ISO 4217, such as EUR"}""");
        shows("/part", """
                {"type": "string", "pattern": "^\\\\d{1,18}/\\\\d{1,18}$"}""");
        shows("/rate", """
                {"type": "string", "pattern": "^-?\\\\d{1,18}(\\\\.\\\\d{1,12})?$"}""");
        shows("/amount/properties/amount", """
                {"type": "string", "pattern": "^-?\\\\d{1,18}(\\\\.\\\\d{1,6})?$"}""");
        shows("/effectiveOn", """
                {"type": "string", "format": "date"}""");
        shows("/kind", """
                {"type": "string", "enum": ["cash", "in-kind"]}""");
        shows("/role", """
                {"type": "string", "enum": ["officer", "manager", "finance", "auditor", "admin"]}""");
        shows("/stillDue", """
                {"type": "boolean"}""");
        shows("/year", """
                {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}""");
        shows("/size", """
                {"type": ["integer", "null"],
                 "allOf": [{"minimum": -9007199254740991, "maximum": 9007199254740991}]}""");
        shows("/timeZone", """
                {"type": "string", "format": "time-zone"}""");
        shows("/partners", """
                {"type": "array", "maxItems": 500}""");
        shows("/partners/items", """
                {"type": "string", "format": "uuid"}""");
        assertThat(schema.at("/properties/stage/enum").valueStream().toList())
                .hasSize(Stage.values().length + 1)
                .anyMatch(JsonNode::isNull);
    }

    @Test
    void a_code_names_its_list_and_a_list_of_codes_does_at_each_entry() {
        shows("/engagement", """
                {"type": "string", "codeList": "engagement"}""");
        shows("/alsoEngaged/items", """
                {"type": "string", "codeList": "engagement"}""");
        shows("/reason", """
                {"type": ["object", "null"], "codeList": "loss-reason"}""");
    }

    @Test
    void people_and_notes_are_sent_as_objects_in_place_of_their_ids() {
        assertThat(schema.at("/properties/contact/properties").propertyNames())
                .containsExactly("name", "email", "phone", "jobTitle");
        assertThat(schema.at("/properties/note/properties/outcome/maxLength").intValue())
                .isEqualTo(4000);
    }

    /** What tells ECMAScript and Java apart: a pattern for both spells white space out and knows no lookbehind. */
    @Test
    void patterns_mean_the_same_in_every_dialect() {
        List<String> patterns =
                schema.findValues("pattern").stream().map(JsonNode::stringValue).toList();

        assertThat(patterns).isNotEmpty().allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"));
        assertThat(patterns).noneMatch(Pattern.compile("\\\\[swpzAZ]|\\(\\?").asPredicate());
    }

    @Test
    void nobody_changes_the_schema_from_outside() {
        CommandSchema gift = CommandSchema.of(ImportGift.class);

        gift.json().removeAll();

        assertThat(gift.json().propertyNames()).contains("properties");
    }

    @Test
    void a_type_that_nobody_decided_how_to_write_is_an_error_at_the_start() {
        record TellTime(Instant at) {}
        record TellTimes(List<List<String>> at) {}
        record TellWho(@Personal PartnerId who) {}

        assertThatIllegalArgumentException().isThrownBy(() -> CommandSchema.of(TellTime.class));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandSchema.of(TellTimes.class));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandSchema.of(TellWho.class));
    }

    @Test
    void the_whole_policy_has_a_schema() {
        record SetPolicy(Policy policy) {}

        assertThat(CommandSchema.of(SetPolicy.class)
                        .json()
                        .at("/properties/policy/properties/gates/items/enum/0")
                        .stringValue())
                .isEqualTo("due-diligence");
    }

    private static void collectObjects(JsonNode part, List<JsonNode> objects) {
        if (part.has("properties")) objects.add(part);
        part.forEach(inner -> collectObjects(inner, objects));
    }

    private void shows(String field, String expected) {
        JsonNode shown =
                StoredJson.mapper().readTree(schema.at("/properties" + field).toString());
        JsonNode wanted = StoredJson.mapper().readTree(expected);
        assertThat(wanted.properties()).isSubsetOf(shown.properties());
    }
}

package org.tributary.platform.command;

import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a command's schema from its record, all in one piece, so that it can be put into any other document. */
final class SchemaWriter {
    static final int MOST_ENTRIES = 500;

    private SchemaWriter() {}

    static ObjectNode write(Class<?> command) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put(
                "title",
                command.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        return schema.setAll(generator().generateSchema(command));
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                StoredJson.mapper(),
                SchemaVersion.DRAFT_2020_12,
                new OptionPreset(
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT));
        config.forTypesInGeneral()
                .withPropertySorter(
                        Comparator.comparingInt(member -> sent(member).place()));
        config.forFields()
                .withIgnoreCheck(member -> field(member) == null)
                .withRequiredCheck(member -> sent(member).required())
                .withCustomDefinitionProvider((member, context) ->
                        new CustomPropertyDefinition(property(sent(member), context), AttributeInclusion.NO));
        return new SchemaGenerator(config.build());
    }

    private static ObjectNode property(BodyField field, SchemaGenerationContext context) {
        ObjectNode property = value(field, context);
        Code code = field.component().getAnnotation(Code.class);
        if (code != null) property.put("codeList", code.value());
        if (field.list()) property = listOf(property);
        if (field.nullable()) allowNull(property);
        Says says = field.component().getAnnotation(Says.class);
        if (says != null) property.put("description", says.value());
        return property;
    }

    private static ObjectNode value(BodyField field, SchemaGenerationContext context) {
        BodyForm form = field.form();
        if (form == null)
            return context.createDefinition(context.getTypeContext().resolve(field.type()));
        return form.schema().deepCopy().put("description", form.says());
    }

    private static ObjectNode listOf(ObjectNode entry) {
        ObjectNode list =
                JsonNodeFactory.instance.objectNode().put("type", "array").put("maxItems", MOST_ENTRIES);
        list.set("items", entry);
        return list;
    }

    private static void allowNull(ObjectNode property) {
        String type = property.get("type").stringValue();
        property.putArray("type").add(type).add("null");
        if (property.get("enum") instanceof ArrayNode values) values.addNull();
        if (property.has("minimum")) setApart(property, "minimum", "maximum");
    }

    /** The validator (3.0.0) fails on a bound that stands beside a list of types. */
    private static void setApart(ObjectNode property, String... bounds) {
        ObjectNode apart = property.putArray("allOf").addObject();
        for (String bound : bounds) apart.set(bound, property.remove(bound));
    }

    private static BodyField sent(MemberScope<?, ?> member) {
        return Objects.requireNonNull(field(member));
    }

    private static @Nullable BodyField field(MemberScope<?, ?> member) {
        return BodyFields.of(member.getDeclaringType().getErasedType()).named(member.getName());
    }
}

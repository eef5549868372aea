package org.tributary.queryside.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.stored.StoredEvents;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/events/schemas/{name}/{revision}}. */
class EventSchemaTest {
    private static final Path GOLDEN = Path.of("../shared-events/src/test/resources/golden");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @ParameterizedTest
    @MethodSource("golden")
    void every_stored_event_is_in_the_form_that_its_schema_tells(Path file) throws IOException {
        String name = file.getParent().getFileName().toString();
        int revision = Integer.parseInt(file.getFileName().toString().replaceAll("-.*", ""));
        ObjectNode schema = EventSchema.of(name, revision).orElseThrow();

        var faults =
                REGISTRY.getSchema(schema).validate(Files.readString(file, StandardCharsets.UTF_8), InputFormat.JSON);
        assertThat(faults).isEmpty();
    }

    static Stream<Path> golden() throws IOException {
        return Files.walk(GOLDEN).filter(file -> file.toString().endsWith(".json"));
    }

    @Test
    void every_event_has_one() {
        assertThat(StoredEvents.all())
                .allSatisfy(event -> assertThat(
                                EventSchema.of(StoredEvents.nameOf(event), StoredEvents.revisionOf(event)))
                        .hasValueSatisfying(
                                schema -> assertThat(schema.get("properties").propertyNames())
                                        .contains("effectiveOn")));
    }

    @Test
    void a_revision_that_never_was_has_none() {
        assertThat(EventSchema.of("policy-set", 2)).isEmpty();
        assertThat(EventSchema.of("policy-forgotten", 1)).isEmpty();
    }
}

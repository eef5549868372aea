package org.tributary.platform.command;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import org.tributary.platform.problem.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a command's body may look like: shown to clients and held against what they send, one and the same. */
public final class CommandSchema {
    private static final SchemaRegistry REGISTRY = registry();

    private final Class<?> command;
    private final ObjectNode json;
    private final Schema schema;

    private CommandSchema(Class<?> command) {
        this.command = command;
        this.json = SchemaWriter.write(command);
        this.schema = REGISTRY.getSchema(json.deepCopy());
        schema.initializeValidators();
    }

    /** Of a command's record, whose components are the fields. */
    static CommandSchema of(Class<?> command) {
        return new CommandSchema(command);
    }

    /** JSON Schema, draft 2020-12. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** All that is wrong with a body (a thousand faults at most), in its order; what the schema cannot say included. */
    List<Fault> check(JsonNode body) {
        return new BodyInspection(schema.validate(body)).of(command, body);
    }

    private static SchemaRegistry registry() {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("codeList"))
                .format(new TimeZoneFormat())
                .build();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDialect(dialect, registry -> registry.schemaRegistryConfig(config));
    }
}

package org.tributary.standalone.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandType;
import tools.jackson.databind.node.ObjectNode;

/** Every command as a path, with the schema that its body is held against, who may send it, and how it is refused. */
final class CommandPaths implements OpenApiCustomizer {
    private static final String ONE_DOOR = "/api/commands/{name}";
    private static final List<Refused> REFUSALS = List.of(
            new Refused("400", "The body or a header cannot be read."),
            new Refused("401", "No account, or a wrong password or token."),
            new Refused("403", "The account's role does not send this."),
            new Refused("404", "The stream that it addresses is not there."),
            new Refused("409", "A rule refuses it; the problem's type names the rule."),
            new Refused("412", "The stream has moved on since the version in If-Match."),
            new Refused("413", "More than 1 MiB."),
            new Refused("415", "Not application/json."),
            new Refused("422", "Fields are wrong, each of them in errors; or the key stood for another body."),
            new Refused("503", "Not now: send it again after Retry-After."));

    private final Catalogue catalogue;

    CommandPaths(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void customise(OpenAPI api) {
        PathItem door = api.getPaths().get(ONE_DOOR);
        if (door != null) door.setPost(null);
        api.getComponents()
                .addSchemas("CommandAnswer", schema(Forms.ANSWER))
                .addSchemas("Problem", schema(Forms.PROBLEM));
        for (CommandType command : catalogue.all()) {
            api.getComponents().addSchemas(command.name(), schema(body(command)));
            api.getPaths().addPathItem("/api/commands/" + command.name(), new PathItem().post(operation(command)));
        }
    }

    private static Operation operation(CommandType command) {
        List<String> roles =
                Arrays.stream(command.sent().by()).map(Object::toString).toList();
        Operation operation = new Operation()
                .operationId(command.name())
                .addTagsItem("commands")
                .summary(command.sent().says())
                .description("Sent by: " + (roles.isEmpty() ? "the program itself" : String.join(", ", roles)) + ".")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", reference(command.name()))))
                .responses(responses());
        parameters().forEach(operation::addParametersItem);
        if (command.takes("reason"))
            operation.addParametersItem(
                    header("Reason", "Why, in UTF-8, where the body says no reason: a note of the code other."));
        operation.addExtension("x-roles", roles);
        operation.addExtension("x-leads-to", command.events());
        operation.addExtension("x-undone-by", command.sent().undoneBy());
        return operation;
    }

    private static List<Parameter> parameters() {
        return List.of(
                header(
                        "Idempotency-Key",
                        "1 to 255 characters: the same key and body have one effect and one answer, for ever."),
                header("If-Match", "The version that the decision rests on, as an ETag gave it: \"7\"."),
                header("X-Request-Id", "The client's own id of this request; else one is made."),
                new Parameter()
                        .in("query")
                        .name("dryRun")
                        .description("Decides with the real code and stores nothing.")
                        .schema(schema("{\"type\": \"boolean\", \"default\": false}")));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(schema("{\"type\": \"string\"}"));
    }

    private static ApiResponses responses() {
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", answer("Accepted, and stored."))
                .addApiResponse("201", answer("Accepted, and stored; it began a stream, which Location shows."))
                .addApiResponse("202", answer("Proposed: another person decides; Location shows the proposal."));
        for (Refused refused : REFUSALS)
            responses.addApiResponse(
                    refused.status(),
                    new ApiResponse()
                            .description(refused.description())
                            .content(new Content().addMediaType("application/problem+json", reference("Problem"))));
        return responses;
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/json", reference("CommandAnswer")));
    }

    private static MediaType reference(String schema) {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
    }

    private static String body(CommandType command) {
        ObjectNode schema = command.schema().json();
        schema.remove("$schema");
        return schema.toString().replace("\"codeList\":", "\"x-code-list\":");
    }

    private static Schema<?> schema(String json) {
        try {
            return Json31.mapper().readValue(json, Schema.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Refused(String status, String description) {}
}

package org.tributary.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.platform.command.Catalogue;

class CommandPathsTest {
    private final OpenAPI api = new OpenAPI().components(new Components()).paths(new Paths());

    private List<String> parameters(String command) {
        return api.getPaths().get("/api/commands/" + command).getPost().getParameters().stream()
                .map(Parameter::getName)
                .toList();
    }

    @Test
    void the_header_Reason_is_offered_where_the_command_takes_a_reason() {
        new CommandPaths(new Catalogue()).customise(api);
        assertThat(parameters("revise-partner-profile"))
                .containsExactlyInAnyOrder("Idempotency-Key", "If-Match", "X-Request-Id", "dryRun", "Reason");
        assertThat(parameters("register-partner"))
                .containsExactlyInAnyOrder("Idempotency-Key", "If-Match", "X-Request-Id", "dryRun");
    }
}

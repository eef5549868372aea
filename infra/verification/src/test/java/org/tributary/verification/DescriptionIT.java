package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.JsonNode;

/** The program's own description of its API: {@code /v3/api-docs}. */
@ExtendWith(OutputCaptureExtension.class)
class DescriptionIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<String> nameless = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    @Test
    void every_operation_says_in_a_line_what_it_is_for_and_names_no_parameter_twice(
            @TempDir Path data, CapturedOutput output) throws IOException {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            Set<String> words = PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("openapi/operations.properties"))
                    .stringPropertyNames();
            JsonNode paths = tributary.admin().get("/v3/api-docs").json().path("paths");
            assertThat(paths.size()).isGreaterThan(200);
            assertThat(words)
                    .as("words for operations that there are not")
                    .allMatch(
                            word -> paths.path(word.replaceFirst("^[a-z]+", "").replaceFirst("[.]more$", ""))
                                    .has(word.replaceFirst("/.*", "")));
            paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                if (METHODS.contains(method)) look(method.toUpperCase() + " " + path, operation);
            }));
        }
        assertThat(nameless).as("operations without a summary").isEmpty();
        assertThat(twice).as("parameters that are named twice").isEmpty();
    }

    private void look(String operation, JsonNode said) {
        if (said.path("summary").asString("").isBlank()) nameless.add(operation);
        Set<String> known = new HashSet<>();
        for (JsonNode parameter : said.path("parameters")) {
            String name = parameter.path("name").asString();
            if (!known.add(parameter.path("in").asString() + " " + name)) twice.add(operation + " " + name);
        }
    }
}

package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    /** What may be any text: whoever asks has words of its own, or another release had. */
    private static final Set<String> ANY = Set.of("audience", "q", "title");

    private static final Set<String> OPEN = Set.of(
            "/api/audit/events command",
            "/api/audit/events source",
            "/api/pipeline/bridge/changes code",
            "/api/rates source",
            "/api/rates/conversion source",
            "/api/reminders.ics token");

    /** What a question cannot be asked without. */
    private static final Map<String, String> SAID = Map.of(
            "amount",
            "1",
            "baseFrom",
            "2020",
            "baseTo",
            "2020",
            "by",
            "owner",
            "currency",
            "EUR",
            "from",
            "2020-01-01",
            "q",
            "x",
            "to",
            "2021");

    private static Running tributary;
    private static JsonNode paths;

    private final List<String> nameless = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    @BeforeAll
    static void the_description_is_read(@TempDir Path data, CapturedOutput output) {
        tributary = Running.start(output, "--tributary.data-dir=" + data);
        paths = tributary.admin().get("/v3/api-docs").json().path("paths");
        assertThat(paths.size()).isGreaterThan(200);
    }

    @AfterAll
    static void the_program_ends() {
        tributary.close();
    }

    @Test
    void every_operation_says_in_a_line_what_it_is_for_and_names_no_parameter_twice() throws IOException {
        Set<String> words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/operations.properties"))
                .stringPropertyNames();
        assertThat(words)
                .as("words for operations that there are not")
                .allMatch(word -> paths.path(word.replaceFirst("^[a-z]+", "").replaceFirst("[.]more$", ""))
                        .has(word.replaceFirst("/.*", "")));
        paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
            if (METHODS.contains(method)) look(method.toUpperCase() + " " + path, operation);
        }));
        assertThat(nameless).as("operations without a summary").isEmpty();
        assertThat(twice).as("parameters that are named twice").isEmpty();
    }

    @Test
    void a_word_that_a_question_does_not_know_is_refused_and_not_taken_for_one_that_finds_nothing() {
        List<String> taken = new ArrayList<>();
        paths.forEachEntry((path, operations) -> {
            if (path.contains("{")) return;
            List<JsonNode> asked = operations
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .toList();
            for (JsonNode parameter : asked)
                if (hasWords(parameter) && statusOf(path + "?" + misspelt(parameter, asked)) != 400)
                    taken.add(path + " " + nameOf(parameter));
        });
        assertThat(taken).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    private static String misspelt(JsonNode wrong, List<JsonNode> asked) {
        return asked.stream()
                .filter(parameter ->
                        parameter == wrong || parameter.path("required").asBoolean())
                .map(parameter -> nameOf(parameter) + "=" + (parameter == wrong ? "zz" : SAID.get(nameOf(parameter))))
                .collect(Collectors.joining("&"));
    }

    private static int statusOf(String question) {
        return tributary.admin().get(question).status();
    }

    private static boolean hasWords(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean text = schema.path("type").asString("").equals("string")
                || schema.at("/items/type").asString("").equals("string");
        return text && !ANY.contains(nameOf(parameter));
    }

    private static String nameOf(JsonNode parameter) {
        return parameter.path("name").asString();
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

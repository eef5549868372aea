package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the form of a state change when its stored text would, and only then? */
class FormTest {
    private static final String LEDGER = "final class Ledger { long total; Line last; }";
    private static final String LINE = "record Line(String text, long amount) {}";

    private static final StandardJavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

    @TempDir
    private Path directory;

    private final List<URLClassLoader> loaders = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (URLClassLoader loader : loaders) loader.close();
    }

    /** The form of {@code Ledger}, as these lines declare it. */
    private String formOf(String... types) {
        try {
            Path version = Files.createTempDirectory(directory, "version");
            Path source = version.resolve("Ledger.java");
            Files.writeString(
                    source, "package org.tributary.made.up; import java.util.*;\n" + String.join("\n", types));
            FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(version));
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .getTask(null, FILES, null, List.of("-proc:none"), null, FILES.getJavaFileObjects(source))
                            .call())
                    .as("compiles")
                    .isTrue();
            return Form.of(load(version));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> load(Path version) throws MalformedURLException, ClassNotFoundException {
        URLClassLoader loader = new URLClassLoader(new URL[] {version.toUri().toURL()});
        loaders.add(loader);
        return loader.loadClass("org.tributary.made.up.Ledger");
    }

    @Nested
    class Is_the_same {
        @Test
        void when_the_same_is_compiled_again() {
            assertThat(formOf(LEDGER, LINE)).isEqualTo(formOf(LEDGER, LINE)).hasSize(32);
        }

        @Test
        void when_a_method_a_constant_or_a_constructor_is_added() {
            assertThat(formOf(
                            "final class Ledger { static final int LIMIT = 7; long total; Line last;"
                                    + " Ledger() {} long twice() { return 2 * total; } }",
                            "record Line(String text, long amount) { boolean large() { return amount > 9; } }"))
                    .isEqualTo(formOf(LEDGER, LINE));
        }

        @Test
        void when_fields_change_places() {
            assertThat(formOf("final class Ledger { Line last; long total; }", LINE))
                    .isEqualTo(formOf(LEDGER, LINE));
        }

        @Test
        void when_a_type_refers_to_itself() {
            assertThat(formOf("final class Ledger { Ledger before; List<Ledger> all; }"))
                    .isEqualTo(formOf("final class Ledger { List<Ledger> all; Ledger before; }"));
        }
    }

    @Nested
    class Is_another {
        @Test
        void when_a_field_is_added_taken_away_renamed_or_retyped() {
            assertThat(List.of(
                            formOf(LEDGER, LINE),
                            formOf("final class Ledger { long total; Line last; int count; }", LINE),
                            formOf("final class Ledger { long total; }", LINE),
                            formOf("final class Ledger { long sum; Line last; }", LINE),
                            formOf("final class Ledger { int total; Line last; }", LINE)))
                    .doesNotHaveDuplicates();
        }

        @Test
        void when_that_happens_within_what_a_field_holds() {
            assertThat(List.of(
                            formOf(LEDGER, LINE),
                            formOf(LEDGER, "record Line(String text, long amount, int place) {}"),
                            formOf(LEDGER, "record Line(String words, long amount) {}"),
                            formOf(LEDGER, "record Line(String text, int amount) {}")))
                    .doesNotHaveDuplicates();
        }

        @Test
        void when_a_value_of_an_enum_is_added_or_renamed() {
            String ledger = "final class Ledger { Kind kind; }";
            assertThat(List.of(
                            formOf(ledger, "enum Kind { CASH }"),
                            formOf(ledger, "enum Kind { CASH, IN_KIND }"),
                            formOf(ledger, "enum Kind { MONEY }")))
                    .doesNotHaveDuplicates();
        }

        @Test
        void when_the_elements_of_what_holds_many_change() {
            for (String field : List.of(
                    "List<Line> lines",
                    "Map<String, Line> lines",
                    "Map<String, List<Line>> lines",
                    "List<? extends Line> lines",
                    "Line[] lines",
                    "Line[][] lines",
                    "List<Line>[] lines",
                    "List<Line[]> lines",
                    "Optional<Line> line"))
                assertThat(formOf("final class Ledger { " + field + "; }", "class Line { String text; }"))
                        .as(field)
                        .isNotEqualTo(formOf(
                                "final class Ledger { " + field + "; }", "class Line { String text; int amount; }"));
        }

        @Test
        void when_a_field_is_inherited() {
            assertThat(formOf("class Ledger extends Book {}", "class Book { long total; }"))
                    .isNotEqualTo(formOf("class Ledger extends Book {}", "class Book { int total; }"));
        }

        @Test
        void when_one_of_several_kinds_changes() {
            String ledger = "final class Ledger { Line last; }";
            String lines = "sealed interface Line permits Paid, Owed {} record Owed(int to) implements Line {}";
            assertThat(formOf(ledger, lines, "record Paid(long amount) implements Line {}"))
                    .isNotEqualTo(formOf(ledger, lines, "record Paid(int amount) implements Line {}"));
        }

        @Test
        void when_what_a_generic_type_is_made_of_changes() {
            String ledger = "final class Ledger { Pair<String> pair; }";
            assertThat(List.of(
                            formOf(ledger, "record Pair<T>(T left, T right) {}"),
                            formOf(ledger, "record Pair<T>(T left, T other) {}"),
                            formOf("final class Ledger { Pair<Integer> pair; }", "record Pair<T>(T left, T right) {}")))
                    .doesNotHaveDuplicates();
        }
    }
}

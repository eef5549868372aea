package org.tributary.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A file of the sample, line by line. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    static List<Line> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/sample/" + file), file);
                var parsed = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parsed.stream()
                    .map(line -> new Line(file + ", line " + (line.getRecordNumber() + 1), line.toMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param origin where it stands, for the one who has to mend it */
    record Line(String origin, Map<String, String> fields) {
        String text(String name) {
            return Objects.requireNonNull(maybe(name), () -> origin + ": " + name + " is missing");
        }

        @Nullable
        String maybe(String name) {
            String text = fields.get(name);
            return text == null || text.isEmpty() ? null : text;
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        /** The parts of a list written {@code one;two}. */
        List<String> parts(String name) {
            String text = maybe(name);
            return text == null ? List.of() : List.of(text.split(";", -1));
        }
    }
}

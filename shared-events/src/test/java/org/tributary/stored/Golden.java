package org.tributary.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A stored event as it was written down once: {@code golden/<name>/<revision>-<full or least>.json}. */
record Golden(String name, int revision, String form, String json) {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    static List<Golden> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).sorted().map(Golden::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden read(Path file) {
        try {
            String[] parts = file.getFileName().toString().replace(".json", "").split("-");
            String json = Files.readString(file).stripTrailing();
            return new Golden(file.getParent().getFileName().toString(), Integer.parseInt(parts[0]), parts[1], json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " " + revision + ", " + form;
    }
}

package org.tributary.verification;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import org.tributary.verification.Waits.Wait;

/**
 * How long whoever asks waits, as a table.
 *
 * @param workedOut by a program that keeps no answer
 * @param kept by one that does, of what was asked before and since when nothing happened
 */
record WaitsReport(SortedMap<String, Wait> workedOut, SortedMap<String, Wait> kept) {
    private static final String HEAD = """
            %d of %d kinds of questions stay within three times their ping, a GET of %s after each of them, where each answer is
            worked out; %d where nothing happened since it was.

            | resource | asked | median ms | p99 ms | ping p99 ms | × | kept: asked | median ms | p99 ms | ping p99 ms | × |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    /** What takes longest first. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(
                HEAD.formatted(near(workedOut.values()), workedOut.size(), Waits.PING, near(kept.values())));
        workedOut.values().stream()
                .sorted(comparing(Wait::ratio).reversed())
                .forEach(wait -> text.append("| %s | %s | %s |%n"
                        .formatted(
                                wait.path(), wait.cells(), kept.get(wait.path()).cells())));
        Files.writeString(file, text);
    }

    private static long near(Collection<Wait> waits) {
        return waits.stream().filter(wait -> wait.ratio() <= Waits.NEAR).count();
    }
}

package org.tributary.verification.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the run found, for people (Markdown and pictures) and for programs (JSON). */
final class Report {
    private final Map<String, String> where = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<String> unsteady = new ArrayList<>();

    /** Where and with what the run was made. */
    void where(String what, String value) {
        where.put(what, value);
    }

    void add(Row row) {
        rows.add(row);
        System.out.printf(
                Locale.ROOT, "%s %s: %.2f (%s) %s%n", row.id(), row.what(), row.ratio(), row.verdict(), row.note());
    }

    /** The figures behind the rows: the medians of the rounds. */
    void add(String measure, int clients, Rounds rounds, List<? extends Subject> subjects) {
        points.add(Point.raw(measure, clients, rounds));
        subjects.forEach(subject -> points.add(Point.of(measure, clients, rounds, subject.name())));
        if (!rounds.isSteady()) unsteady.add(measure + " at " + clients);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<String> unsteady() {
        return List.copyOf(unsteady);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("benchmark.md"), markdown());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                directory.resolve("benchmark.json"),
                json.writeValueAsString(new Json(where, rows, points, unsteady)) + "\n");
        Pictures.write(points, directory);
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        where.forEach((what, value) ->
                text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append("\n| row | what | measured | must | goal | | figures |\n|---|---|---|---|---|---|---|\n");
        for (Row row : rows)
            text.append("| %s | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.id(),
                            row.what(),
                            times(row.ratio()),
                            bound(row, row.must()),
                            bound(row, row.goal()),
                            row.verdict(),
                            row.note()));
        text.append(
                "\n![Commands per second](commands-per-second.png)\n![Processor time of a command](cpu-per-command.png)\n");
        text.append(
                "\n| measure | clients | who | a second | of raw | CPU-ms each | median ms | p99 ms |\n|---|---|---|---|---|---|---|---|\n");
        for (Point point : points)
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %.0f | %.2f | %.2f | %.2f | %.2f |%n",
                    point.measure(),
                    point.clients(),
                    point.who(),
                    point.perSecond(),
                    point.ofRaw(),
                    point.cpuMillis(),
                    point.medianMillis(),
                    point.p99Millis()));
        if (!unsteady.isEmpty())
            text.append("\nVoid, since the machine changed its speed under it: ")
                    .append(unsteady)
                    .append('\n');
        return text.toString();
    }

    private static String bound(Row row, @Nullable Double bound) {
        return bound == null ? "" : (row.least() ? "≥ " : "≤ ") + times(bound);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    private record Json(Map<String, String> where, List<Row> rows, List<Point> points, List<String> voided) {}

    /** The medians of three rounds. */
    record Point(
            String measure,
            int clients,
            String who,
            double perSecond,
            double ofRaw,
            double cpuMillis,
            double medianMillis,
            double p99Millis) {
        static Point raw(String measure, int clients, Rounds rounds) {
            return new Point(
                    measure,
                    clients,
                    "raw",
                    rounds.raw(Measured::perSecond),
                    1,
                    0,
                    rounds.raw(measured -> measured.millis(50)),
                    rounds.raw(measured -> measured.millis(99)));
        }

        static Point of(String measure, int clients, Rounds rounds, String who) {
            return new Point(
                    measure,
                    clients,
                    who,
                    rounds.of(who, Measured::perSecond),
                    rounds.ratioToRaw(who, Measured::perSecond),
                    rounds.of(who, Measured::cpuMillisEach),
                    rounds.of(who, measured -> measured.millis(50)),
                    rounds.of(who, measured -> measured.millis(99)));
        }
    }
}

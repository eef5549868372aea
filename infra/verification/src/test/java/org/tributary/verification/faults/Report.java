package org.tributary.verification.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the last run and of each bug's last, for machines and for people. */
record Report(@Nullable Figures run, Map<String, Planted> planted) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path DIRECTORY = Path.of("target", "faults");
    private static final Path PAGE = Path.of("..", "..", "docs", "faults.md");
    private static final String HEADING = "## The figures of one run\n";

    static void add(Figures run) throws IOException {
        new Report(run, last().planted()).write();
    }

    static void add(Planted bug) throws IOException {
        Report last = last();
        Map<String, Planted> planted = new TreeMap<>(last.planted());
        planted.put(bug.bug(), bug);
        new Report(last.run(), planted).write();
    }

    private static Report last() throws IOException {
        Path file = DIRECTORY.resolve("report.json");
        return Files.exists(file) ? JSON.readValue(Files.readString(file), Report.class) : new Report(null, Map.of());
    }

    private void write() throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve("report.json"), JSON.writeValueAsString(this));
        Files.writeString(DIRECTORY.resolve("report.md"), markdown());
        if (System.getProperty("tributary.faults.write-docs") == null) return;
        String page = Files.readString(PAGE);
        Files.writeString(PAGE, page.substring(0, page.indexOf(HEADING)) + markdown());
    }

    private String markdown() {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        if (run != null) lines.addAll(figures(run));
        if (!planted.isEmpty()) {
            lines.add("\n| planted bug | must break | broke | caught after | seed |\n|---|---|---|---:|---:|");
            planted.values()
                    .forEach(bug -> lines.add("| %s | %s | %s | %d s | %d |"
                            .formatted(
                                    bug.bug(),
                                    bug.mustBreak(),
                                    String.join(", ", bug.broke()),
                                    bug.seconds(),
                                    bug.seed())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> figures(Figures run) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, commit `%s`, `-Dtributary.faults.seed=%d`, %d s: %d commands (%d operations a second when"
                        .formatted(run.at(), run.commit(), run.seed(), run.seconds(), run.commands(), run.saturation())
                + " nothing was wrong; half of that under faults, then 120 %%), %d events stored, %d faults. **Violations: %s.**"
                        .formatted(
                                run.events(),
                                run.faults().values().stream()
                                        .mapToInt(count -> count)
                                        .sum(),
                                run.violations().isEmpty()
                                        ? "none"
                                        : run.violations().size()));
        run.violations().forEach(violation -> lines.add("\n    " + violation));
        lines.add("\n| checked | how many |\n|---|---:|");
        run.checked().forEach((what, count) -> lines.add("| %s | %d |".formatted(what, count)));
        lines.add("\n| fault | times |\n|---|---:|");
        run.faults().forEach((fault, count) -> lines.add("| %s | %d |".formatted(fault, count)));
        lines.add("\n| sent or asked | calls | done | refused | no answer, or not now |\n|---|---:|---:|---:|---:|");
        run.calls()
                .forEach((kind, calls) -> lines.add("| `%s` | %d | %d | %d | %d |"
                        .formatted(kind, calls.sent(), calls.done(), calls.refused(), calls.unknown())));
        return lines;
    }

    /** Of the sources that are judged; with a plus where they are no commit's. */
    static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--abbrev=7", "--dirty=+").start();
            try (var out = git.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException nobodyKnows) {
            return "";
        }
    }

    /**
     * A bug that was planted.
     *
     * @param mustBreak the invariant that names it
     * @param broke all that did not hold
     */
    record Planted(String bug, String mustBreak, List<String> broke, long seconds, long seed) {
        static Planted of(Plant plant, Verdict verdict, long seconds, long seed) {
            return new Planted(
                    plant.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    plant.invariant(),
                    verdict.found().stream()
                            .map(Violation::invariant)
                            .distinct()
                            .sorted()
                            .collect(Collectors.toList()),
                    seconds,
                    seed);
        }
    }
}

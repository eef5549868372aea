package org.tributary.exchange.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param totals of what is there now, by currency
 * @param stopped why it did not come to the end
 */
public record Report(
        Batch batch,
        SortedMap<String, Counts> commands,
        SortedMap<String, Total> totals,
        List<Refused> refused,
        Duration took,
        @Nullable String stopped) {

    /** Whether everything that the file asks for is there. */
    public boolean complete() {
        return stopped == null && refused.isEmpty();
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s as %s, batch %s".formatted(batch.content().name(), batch.format(), batch.id()));
        lines.add(rows());
        commands.forEach((command, counts) -> lines.add(format(
                "%-28s %,8d accepted %,8d already there %,6d refused",
                command, counts.accepted(), counts.alreadyThere(), counts.refused())));
        if (!totals.isEmpty()) lines.add("control totals of what is there now");
        totals.forEach((currency, total) -> lines.add(format(
                "  %s %,8d %24s", currency, total.lines(), total.sum().amount().toPlainString())));
        if (stopped != null) lines.add("Stopped before the end: " + stopped + " The same command goes on from here.");
        lines.add(format("took %.1f s", took.toMillis() / 1000.0));
        return lines;
    }

    private String rows() {
        String skipped = batch.plan().skipped().entrySet().stream()
                .map(entry -> format("%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        return format("%,d rows read", batch.plan().rows()) + (skipped.isEmpty() ? "" : ", skipped: " + skipped);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}

package org.tributary.exchange.rates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tributary.exchange.batch.Content;
import org.tributary.exchange.batch.Format;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Plan;
import org.tributary.exchange.batch.Table;
import org.tributary.exchange.batch.Table.Row;
import org.tributary.exchange.batch.UnreadableFile;

/**
 * The euro's reference rates of every day since 1999, as the European Central Bank publishes them: a packed CSV file, a
 * row a day. A day's rates are published together; years go side by side, since each is a stream.
 *
 * @see <a href="https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html">Euro reference rates</a>
 */
public final class EcbZip implements Format {
    @Override
    public String name() {
        return "ecb-zip";
    }

    @Override
    public boolean fits(Content content) {
        return content.bytes().length > 2 && content.bytes()[0] == 'P' && content.bytes()[1] == 'K';
    }

    @Override
    public Plan plan(Content content) {
        Table table = Table.of(unpacked(content), List.of("Date", "USD"));
        List<String> currencies = table.columns().stream()
                .filter(column -> column.matches("[A-Z]{3}"))
                .toList();
        SortedMap<String, Integer> skipped = new TreeMap<>();
        SortedMap<String, List<Line>> years = new TreeMap<>();
        List<Row> oldestFirst = new ArrayList<>(table.rows());
        oldestFirst.sort(Comparator.comparing(row -> row.cell("Date")));
        for (Row row : oldestFirst) {
            DailyRates day = new DailyRates(row, currencies);
            if (day.none()) skipped.merge("without a rate", 1, Integer::sum);
            else years.computeIfAbsent(day.year(), year -> new ArrayList<>()).add(day.line());
        }
        return new Plan(table.rows().size(), skipped, List.of(), List.of(new Plan.Stage(List.copyOf(years.values()))));
    }

    private static Content unpacked(Content content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(".csv"))
                    return new Content(entry.getName(), Content.read(zip, entry.getName()), content.sha256());
        } catch (IOException e) {
            throw new UnreadableFile(content.name() + " cannot be unpacked: " + e.getMessage() + ".");
        }
        throw new UnreadableFile(content.name() + " is no zip file with a CSV file in it.");
    }
}

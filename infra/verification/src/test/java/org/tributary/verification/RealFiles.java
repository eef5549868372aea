package org.tributary.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parts of the real files below {@code src/test/resources/import}, read without any code of the product. */
final class RealFiles {
    private static final Path DIRECTORY = Path.of("src/test/resources/import");
    static final Path WHOLE_PROMISES = DIRECTORY.resolve("unhcr-transactions-2022.csv.gz");
    static final Path WHOLE_RATES = DIRECTORY.resolve("eurofxref-hist.zip");

    private static final String COLUMNS = "transaction_ref,transaction_type_code,transaction_date,"
            + "transaction_value_currency,transaction_value,transaction_provider_org_type,transaction_provider_org_ref,"
            + "transaction_provider_org,iati_identifier,transaction_description\r\n";
    private static final Pattern RATE = Pattern.compile(",(?=\\d)");
    private static final int FIRST = 300;

    private RealFiles() {}

    /** A part of a file, and what is promised in it. */
    record Slice(Path file, int promises, Map<String, BigDecimal> sums) {}

    /** The first promises, and all in yen, of which some have decimals; with some lines of other types. */
    static Slice promises(Path directory) throws IOException {
        Path file = directory.resolve("slice.csv");
        Map<String, BigDecimal> sums = new TreeMap<>();
        int promises = 0;
        int others = 0;
        List<CSVRecord> rows = rows();
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
            csv.printRecord(rows.get(0));
            for (CSVRecord row : rows.subList(1, rows.size())) {
                boolean promise = row.get(3).equals("11");
                if (promise ? promises >= FIRST && !row.get(5).equals("JPY") : others++ > 4) continue;
                csv.printRecord(row);
                if (!promise) continue;
                promises++;
                sums.merge(row.get(5), plain(new BigDecimal(row.get(7))), (a, b) -> plain(a.add(b)));
            }
        }
        return new Slice(file, promises, sums);
    }

    /** A table of a test's own: reference, type, date, currency, value, donor's type, identifier, name. */
    static Path table(Path directory, String... rows) throws IOException {
        return Files.writeString(
                directory.resolve("table.csv"), COLUMNS + String.join(",XM-TEST,\r\n", rows) + ",XM-TEST,\r\n");
    }

    /** The rates of a year, or of what a date begins with. */
    static Path rates(Path directory, String year) throws IOException {
        Path file = directory.resolve("rates.zip");
        String part = unzipped(WHOLE_RATES)
                .lines()
                .filter(line -> line.startsWith("Date") || line.startsWith(year))
                .reduce("", (text, line) -> text + line + "\n");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            zip.write(part.getBytes(UTF_8));
        }
        return file;
    }

    /** How many rates there are. */
    static long quoted(Path rates) throws IOException {
        return RATE.matcher(unzipped(rates)).results().count();
    }

    /** What all promises add up to, computed apart from any code of ours. */
    static Map<String, BigDecimal> controlTotals() throws IOException {
        JsonNode totals = JsonMapper.shared()
                .readTree(Files.readString(DIRECTORY.resolve("unhcr-transactions-2022.totals.json")));
        Map<String, BigDecimal> sums = new TreeMap<>();
        totals.at("/sum_by_type_currency/11")
                .properties()
                .forEach(sum -> sums.put(
                        sum.getKey(), plain(new BigDecimal(sum.getValue().stringValue()))));
        return sums;
    }

    private static List<CSVRecord> rows() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(WHOLE_PROMISES));
                Reader text = new InputStreamReader(in, UTF_8)) {
            return new ArrayList<>(CSVFormat.RFC4180.parse(text).getRecords());
        }
    }

    private static String unzipped(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), UTF_8);
        }
    }

    private static BigDecimal plain(BigDecimal sum) {
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}

package org.tributary.exchange.batch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file (RFC 4180) whose first row names the columns. */
public record Table(List<String> columns, List<Row> rows) {
    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    /** The table that the content is, if it has these columns. */
    public static Table of(Content content, List<String> required) {
        try (CSVParser csv = CSVParser.parse(new StringReader(content.text()), FORM)) {
            List<String> columns = csv.getHeaderNames();
            List<String> missing =
                    required.stream().filter(name -> !columns.contains(name)).toList();
            if (!missing.isEmpty())
                throw new UnreadableFile(
                        "%s lacks the columns %s.".formatted(content.name(), String.join(", ", missing)));
            return new Table(columns, rows(csv));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableFile("%s is no CSV file: %s.".formatted(content.name(), e.getMessage()));
        }
    }

    private static List<Row> rows(CSVParser csv) {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord cells : csv)
            if (cells.size() > 1 || !cells.get(0).isBlank())
                rows.add(new Row(Math.toIntExact(cells.getRecordNumber()) + 1, cells));
        return rows;
    }

    /**
     * A row.
     *
     * @param line as a spreadsheet numbers it; the row of names is 1
     */
    public record Row(int line, CSVRecord cells) {
        /** What stands in a column, without blanks around it; nothing where the row is too short. */
        public String cell(String column) {
            return cells.isSet(column) ? cells.get(column).strip() : "";
        }
    }
}

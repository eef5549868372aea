package org.tributary.platform.view;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a list as CSV (RFC 4180). */
final class CsvRows implements Rows {
    private final CSVPrinter csv;
    private final Columns columns;

    CsvRows(Writer writer, Columns columns) throws IOException {
        this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.columns = columns;
        csv.printRecord(columns.header());
    }

    @Override
    public void write(Object row) throws IOException {
        csv.printRecord(columns.of(row).stream().map(Columns.Cell::text).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}

package org.tributary.exchange.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list of what was not taken in, as a file to work through. */
public final class RefusedLines {
    private RefusedLines() {}

    public static void write(List<Refused> refused, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("line", "command", "rule", "reason");
            for (Refused line : refused) csv.printRecord(line.line(), line.command(), line.rule(), line.reason());
        }
    }
}

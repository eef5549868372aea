package org.tributary.exchange.batch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list of what was not taken in, as a file to work through. */
public final class RefusedLines {
    private RefusedLines() {}

    /** Writes the list, and says where; a list of before is gone, and where no file can be, the lines are told. */
    public static void list(List<Refused> refused, Path file, PrintStream out) {
        try {
            if (refused.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.writeString(file, csv(refused));
            out.printf("%d refused lines, each with its reason: %s%n", refused.size(), file.toAbsolutePath());
        } catch (IOException e) {
            out.printf("The list %s cannot be written: %s%n", file.toAbsolutePath(), e);
            if (!refused.isEmpty()) out.print(csv(refused));
        }
    }

    private static String csv(List<Refused> refused) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("line", "command", "rule", "reason");
            for (Refused line : refused) csv.printRecord(line.line(), line.command(), line.rule(), line.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

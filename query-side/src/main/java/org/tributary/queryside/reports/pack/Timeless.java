package org.tributary.queryside.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes out of a workbook when it was made: it is of the day of what it says, and the same bytes whenever it is made. */
final class Timeless {
    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {}

    static byte[] workbook(Path file, LocalDate day) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (Iterator<? extends ZipEntry> parts = from.entries().asIterator(); parts.hasNext(); ) {
                ZipEntry part = parts.next();
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(part)) {
                    to.write(part.getName().equals(PROPERTIES) ? madeOn(content, day) : content.readAllBytes());
                }
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] madeOn(InputStream properties, LocalDate day) throws IOException {
        return new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", day + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.tributary.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.exchange.batch.Batch;
import org.tributary.exchange.batch.Content;
import org.tributary.exchange.batch.Format;
import org.tributary.exchange.batch.UnreadableFile;
import org.tributary.exchange.rates.EcbZip;
import org.tributary.exchange.transactions.IatiTransactionsCsv;

/** The forms of files that can be taken in. */
public final class Formats {
    private static final List<Format> KNOWN = List.of(new EcbZip(), new IatiTransactionsCsv());

    private Formats() {}

    /** Reads a file, in the form named, or the one that it looks like. */
    public static Batch read(Path file, @Nullable String form) {
        Content content = Content.of(file);
        Format format = KNOWN.stream()
                .filter(known ->
                        form == null ? known.fits(content) : known.name().equals(form))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(
                        "What is %s? Name its form: --format=%s.".formatted(content.name(), names())));
        return Batch.of(content, format);
    }

    public static String names() {
        return KNOWN.stream().map(Format::name).collect(Collectors.joining("|"));
    }
}

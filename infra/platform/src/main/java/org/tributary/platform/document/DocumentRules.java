package org.tributary.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** What is taken as a document: of which types, and how large. */
record DocumentRules(int mostBytes, Set<String> mediaTypes) {
    /** Without parameters: a charset is no other type. */
    String allowed(@Nullable String contentType) {
        String mediaType =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaTypes.contains(mediaType))
            throw Refusal.unsupported(
                    "The header Content-Type is one of " + String.join(", ", new TreeSet<>(mediaTypes)) + ".");
        return mediaType;
    }

    byte[] read(InputStream body) throws IOException {
        byte[] read = body.readNBytes(mostBytes + 1);
        if (read.length > mostBytes) throw Refusal.tooLarge("A document has at most %d bytes.".formatted(mostBytes));
        if (read.length == 0)
            throw Refusal.unprocessable("empty-document", "A document has at least one byte: send it as the body.");
        return read;
    }
}

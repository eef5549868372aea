package org.tributary.queryside.reports;

import java.io.IOException;
import java.nio.file.Path;
import org.tributary.platform.document.Draft;
import org.tributary.platform.own.OwnAnswer.Body;
import org.tributary.platform.problem.Refusal;

/** Where an answer lies until it is known to be whole: on the disk, however large it is, up to a limit. */
final class Spool extends Body {
    private final long mostBytes;
    private final Draft draft;
    private long size;

    Spool(long mostBytes, Draft draft) {
        this.mostBytes = mostBytes;
        this.draft = draft;
    }

    /** What is written beyond the limit is counted, and refused in the end: some writers take a failure for a reader's who left. */
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size <= mostBytes) draft.write(bytes, from, length);
    }

    @Override
    protected void forget() {
        draft.beginAnew();
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** What was written, of an answer that is whole. */
    Path file() {
        if (size > mostBytes)
            throw Refusal.invalid(
                    "/query",
                    "too-large",
                    "A file to be published has at most %d bytes: ask for less.".formatted(mostBytes));
        return draft.file();
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

package org.tributary.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.problem.Refusal;

/** A disk of ours that takes no file: who asked is told that it is not theirs to mend, and the log where it is. */
final class NoRoom {
    private static final Logger LOG = LoggerFactory.getLogger(NoRoom.class);

    private NoRoom() {}

    static Refusal in(Path where, IOException failure) {
        LOG.error("A file cannot be written to {}: {}", where, failure.toString());
        return Refusal.unavailable(
                "no-room-for-file",
                "The server cannot write the file: its disk is full or its directory closed, and whoever runs it finds in its"
                        + " log which.");
    }
}

package org.tributary.verification.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What was started here ends when this program does, even if it is killed; a shell looks after it, which outlives both. */
final class Leash {
    private static final String WATCH = """
            trap '' HUP INT TERM
            while kill -0 "$1" && kill -0 "$2"; do sleep 1; done
            kill -0 "$1" && exit
            kill -9 "$2"
            [ -z "$3" ] || rm -rf "$3"
            """;

    private Leash() {}

    /** @param files what goes with it */
    static void on(long process, @Nullable Path files) throws IOException {
        new ProcessBuilder(
                        "sh",
                        "-c",
                        WATCH,
                        "leash",
                        Long.toString(ProcessHandle.current().pid()),
                        Long.toString(process),
                        files == null ? "" : files.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

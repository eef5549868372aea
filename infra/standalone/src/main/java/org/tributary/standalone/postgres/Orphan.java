package org.tributary.standalone.postgres;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived its application, which was killed: it is stopped so that ours can start. */
final class Orphan {
    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stopIn(DataDirectory directory, Postmaster postmaster) throws IOException {
        var orphan = postmaster.pid();
        if (orphan.isPresent()) {
            log.warn(
                    "PostgreSQL {} of an earlier run still serves {}, so that run was killed; stopping it, nothing committed is lost",
                    orphan.get(),
                    directory.cluster());
            postmaster.stop();
        }
    }
}

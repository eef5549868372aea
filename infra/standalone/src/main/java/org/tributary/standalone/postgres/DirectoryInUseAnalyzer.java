package org.tributary.standalone.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tributary.standalone.postgres.EmbeddedServer.DirectoryInUse;

/** The line that names who works in the directory, in place of a stack trace. */
final class DirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DirectoryInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DirectoryInUse inUse) {
        return new FailureAnalysis(inUse.getMessage(), null, inUse);
    }
}

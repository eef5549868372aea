package org.tributary.platform.command;

import org.jspecify.annotations.Nullable;

/** What a client says of a talk, in words that may name people; the person store keeps it. */
public record Note(
        @Text(max = 4000) @Nullable String outcome,
        @Text(max = 4000) @Nullable String nextAction) {}

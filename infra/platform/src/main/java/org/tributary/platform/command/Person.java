package org.tributary.platform.command;

import org.jspecify.annotations.Nullable;

/** What a client says of a human being, and the person store keeps. */
public record Person(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle) {}

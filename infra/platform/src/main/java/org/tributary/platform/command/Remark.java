package org.tributary.platform.command;

/** What a client says in words that not everybody may read, and that may name people; the person store keeps it. */
public record Remark(@Text(max = 4000) String text) {}

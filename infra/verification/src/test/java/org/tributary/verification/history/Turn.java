package org.tributary.verification.history;

/** One command of a history, with its body as JSON. */
public record Turn(String command, String body) {}

package org.tributary.events;

/** A code list as it stood when it was used: its name, and the sequence of its last event then. */
public record CodeListVersion(String list, long version) {}

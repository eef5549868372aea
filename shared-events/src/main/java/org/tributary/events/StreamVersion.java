package org.tributary.events;

/** A stream that a decision relied on, as it stood then: its type, id, and the sequence of its last event. */
public record StreamVersion(String type, String id, long version) {}

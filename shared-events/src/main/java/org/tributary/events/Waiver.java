package org.tributary.events;

/** A gate that a signature or a proposal passed unmet, and why that was accepted. */
public record Waiver(Gate gate, Reason reason) {}

package org.tributary.platform.problem;

/**
 * One bad field.
 *
 * @param pointer where it stands in the body (RFC 6901)
 * @param code what kind of fault, for programs
 * @param detail what to do about it, for people
 */
public record Fault(String pointer, String code, String detail) {}

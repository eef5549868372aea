package org.tributary.events;

/**
 * A file, named by the hash of its bytes.
 *
 * @param sha256 64 hexadecimal digits, lower case
 * @param size in bytes
 */
public record Document(String name, String mediaType, String sha256, long size) {}

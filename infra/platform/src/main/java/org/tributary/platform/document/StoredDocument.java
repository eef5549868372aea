package org.tributary.platform.document;

/**
 * A document whose bytes are stored.
 *
 * @param sha256 of the bytes: 64 hexadecimal digits, lower case
 * @param mediaType as it was said when they were stored
 * @param size in bytes
 */
public record StoredDocument(String sha256, String mediaType, long size) {}

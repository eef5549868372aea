package org.tributary.platform.document;

/**
 * A file that the program made of an answer of its own; its bytes are stored under their hash.
 *
 * @param query as a path with its parameters, without a position
 * @param asOfPosition which the answer reflects
 * @param name under which it is saved
 * @param sha256 of the bytes: 64 hexadecimal digits, lower case
 * @param size in bytes
 */
public record MadeFile(
        String fileId, String query, long asOfPosition, String name, String mediaType, String sha256, long size) {}

package org.tributary.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** From the bytes that a client sent to a body that means one thing only. */
public final class BodyReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BodyReader() {}

    public static ObjectNode read(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw Refusal.unreadable(
                    "unreadable-body",
                    "The body is not UTF-8: byte " + (bytes.position() + 1) + " has no meaning there.");
        }
    }

    public static ObjectNode read(String text) {
        return StrictJson.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** The same for the same command with the same body, however the body is spaced and ordered (RFC 8785). */
    static byte[] hash(String command, ObjectNode body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((command + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(new JsonCanonicalizer(body.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.tributary.exchange.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * What a file holds. One that was gzipped is unpacked, so that it is the same content packed or not.
 *
 * @param sha256 tells this content from every other, in hexadecimal digits
 */
public record Content(String name, byte[] bytes, String sha256) {
    private static final int MOST_BYTES = 256 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public static Content of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] packed = read(in, file.toString());
            boolean gzip = packed.length > 2 && packed[0] == (byte) 0x1f && packed[1] == (byte) 0x8b;
            byte[] bytes = gzip ? read(new GZIPInputStream(new ByteArrayInputStream(packed)), file.toString()) : packed;
            return new Content(String.valueOf(file.getFileName()), bytes, digest(bytes));
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UnreadableFile("The file " + file + " cannot be read: " + e + ".");
        }
    }

    /** All of a stream, if that is not more than can be taken in. */
    public static byte[] read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES)
            throw new UnreadableFile(name + " holds more than " + (MOST_BYTES >> 20) + " MiB: split it.");
        return bytes;
    }

    /** As text, which must be UTF-8. */
    public String text() {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(
                    name + " is not UTF-8: byte " + (unread.position() + 1) + " has no meaning there.");
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

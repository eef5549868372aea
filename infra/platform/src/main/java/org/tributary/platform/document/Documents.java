package org.tributary.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;

/** The documents that are stored: what they are in the database, their bytes there too or in a directory. */
public final class Documents {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String KEEP = """
            INSERT INTO history.documents (sha256, media_type, size, bytes) VALUES (decode(:sha256, 'hex'), :mediaType, :size, :bytes)
            ON CONFLICT (sha256) DO NOTHING
            """;
    private static final String FIND = "SELECT media_type, size FROM history.documents WHERE sha256 = decode(?, 'hex')";
    private static final String BYTES = "SELECT bytes FROM history.documents WHERE sha256 = decode(?, 'hex')";

    private final JdbcClient jdbc;
    private final @Nullable Shelf shelf;

    /** @param shelf where new documents' bytes go; none: into the database */
    Documents(JdbcClient jdbc, @Nullable Shelf shelf) {
        this.jdbc = jdbc;
        this.shelf = shelf;
    }

    /** As it is stored: whoever stored the same bytes first has said of what type they are. */
    public StoredDocument keep(byte[] bytes, String mediaType) {
        try {
            return keep(() -> new ByteArrayInputStream(bytes), bytes.length, mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory", e);
        }
    }

    /** The same of a file, of which never more than a piece is held. */
    public StoredDocument keep(Path file, String mediaType) {
        try {
            return keep(() -> Files.newInputStream(file), Files.size(file), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private StoredDocument keep(InputStreamSource bytes, long size, String mediaType) throws IOException {
        String sha256 = hash(bytes);
        Optional<StoredDocument> known = find(sha256);
        if (known.isPresent()) return known.get();
        try (InputStream read = bytes.getInputStream()) {
            if (shelf != null) shelf.put(sha256, read);
            jdbc.sql(KEEP)
                    .param("sha256", sha256)
                    .param("mediaType", mediaType)
                    .param("size", size)
                    .param("bytes", shelf == null ? new SqlBinaryValue(read, size) : null, Types.BINARY)
                    .update();
        }
        return find(sha256).orElseThrow();
    }

    /** What is stored under a hash. */
    public Optional<StoredDocument> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) return Optional.empty();
        return jdbc.sql(FIND)
                .param(sha256)
                .query((row, n) -> new StoredDocument(sha256, row.getString("media_type"), row.getLong("size")))
                .optional();
    }

    /** What was stored, to the byte; what is not that any more is a fault of ours. */
    public byte[] bytes(String sha256) {
        byte[] bytes =
                jdbc
                        .sql(BYTES)
                        .param(sha256)
                        .query((row, n) -> Optional.ofNullable(row.getBytes("bytes")))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> onTheShelf(sha256));
        if (!HexFormat.of().formatHex(digest().digest(bytes)).equals(sha256))
            throw new IllegalStateException("The bytes of document " + sha256 + " changed");
        return bytes;
    }

    private byte[] onTheShelf(String sha256) {
        if (shelf == null)
            throw new IllegalStateException(
                    "The bytes of document " + sha256 + " are in a directory that is not named");
        return shelf.take(sha256);
    }

    private static String hash(InputStreamSource bytes) throws IOException {
        try (DigestInputStream read = new DigestInputStream(bytes.getInputStream(), digest())) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

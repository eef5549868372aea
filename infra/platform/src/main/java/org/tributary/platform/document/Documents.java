package org.tributary.platform.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        String sha256 = hash(bytes);
        return find(sha256).orElseGet(() -> {
            if (shelf != null) shelf.put(sha256, bytes);
            jdbc.sql(KEEP)
                    .param("sha256", sha256)
                    .param("mediaType", mediaType)
                    .param("size", bytes.length)
                    .param("bytes", shelf == null ? bytes : null, Types.BINARY)
                    .update();
            return find(sha256).orElseThrow();
        });
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
        if (!hash(bytes).equals(sha256))
            throw new IllegalStateException("The bytes of document " + sha256 + " changed");
        return bytes;
    }

    private byte[] onTheShelf(String sha256) {
        if (shelf == null)
            throw new IllegalStateException(
                    "The bytes of document " + sha256 + " are in a directory that is not named");
        return shelf.take(sha256);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

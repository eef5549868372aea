package org.tributary.platform.document;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.command.Ids;

/** The files that the program made of its own answers. What is not among them is nobody's figures but its sender's. */
public final class MadeFiles {
    private static final String KEEP = """
            INSERT INTO history.made_files (file_id, query, position, name, media_type, sha256, size)
            VALUES (:id::uuid, :query, :position, :name, :mediaType, decode(:sha256, 'hex'), :size)
            """;
    private static final String FIND = """
            SELECT file_id::text, query, position, name, media_type, encode(sha256, 'hex') AS sha256, size
            FROM history.made_files WHERE file_id = ?
            """;

    private final JdbcClient jdbc;
    private final Documents documents;

    MadeFiles(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * Its bytes first, so that no file is without.
     *
     * @param bytes where they are now; they are read, and may then go
     */
    public MadeFile keep(String query, long asOfPosition, String name, String mediaType, Path bytes) {
        StoredDocument stored = documents.keep(bytes, mediaType);
        MadeFile file = new MadeFile(Ids.next(), query, asOfPosition, name, mediaType, stored.sha256(), stored.size());
        jdbc.sql(KEEP)
                .param("id", file.fileId())
                .param("query", query)
                .param("position", asOfPosition)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .update();
        return file;
    }

    public Optional<MadeFile> find(UUID fileId) {
        return jdbc.sql(FIND).param(fileId).query(MadeFiles::read).optional();
    }

    private static MadeFile read(ResultSet row, int n) throws SQLException {
        return new MadeFile(
                row.getString("file_id"),
                row.getString("query"),
                row.getLong("position"),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"));
    }
}

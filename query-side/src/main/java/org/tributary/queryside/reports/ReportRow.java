package org.tributary.queryside.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.stored.StoredJson;

/**
 * An answer that was published.
 *
 * @param query the question, as a path with its parameters
 * @param asOfPosition which the answer reflects
 * @param name under which its bytes are saved
 * @param sha256 of the bytes that {@code /api/reports/{id}/content} answers
 * @param size in bytes
 * @param status {@code published} or {@code withdrawn}
 * @param reason why it was withdrawn
 * @param guidance what governing bodies said on it, the first first
 */
record ReportRow(
        String id,
        long version,
        String title,
        String query,
        long asOfPosition,
        String name,
        String mediaType,
        String sha256,
        long size,
        String status,
        String publishedOn,
        @Nullable String withdrawnOn,
        @Nullable Reason reason,
        List<Guidance> guidance) {

    static ReportRow read(ResultSet row, int n) throws SQLException {
        String code = row.getString("reason_code");
        return new ReportRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("query"),
                row.getLong("as_of_position"),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("status"),
                row.getString("published_on"),
                row.getString("withdrawn_on"),
                code == null ? null : new Reason(code, row.getString("reason_note")),
                List.of(StoredJson.mapper().readValue(row.getString("guidance"), Guidance[].class)));
    }
}

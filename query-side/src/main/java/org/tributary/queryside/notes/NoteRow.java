package org.tributary.queryside.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.NoteEvent.Field;
import org.tributary.platform.view.Name;
import org.tributary.queryside.RemarkShown;
import org.tributary.stored.StoredJson;

/**
 * A note.
 *
 * @param fields by the template of its kind, the code list {@code note-<kind>}
 * @param remark more of it, for officers and managers; others see that there is more
 */
record NoteRow(
        String id,
        long version,
        String kind,
        String title,
        List<Field> fields,
        @Nullable String partnerId,
        @Nullable Name partner,
        @Nullable String partnershipId,
        @Nullable String initiativeId,
        String recordedOn,
        @Nullable RemarkShown remark) {

    static NoteRow read(ResultSet row, int n) throws SQLException {
        return new NoteRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("title"),
                List.of(StoredJson.mapper().readValue(row.getString("fields"), Field[].class)),
                row.getString("partner_id"),
                Name.of(row.getString("partner_id"), row.getString("partner")),
                row.getString("partnership_id"),
                row.getString("initiative_id"),
                row.getString("recorded_on"),
                RemarkShown.read(row, "remark"));
    }
}

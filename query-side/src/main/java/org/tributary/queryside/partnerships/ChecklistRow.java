package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Document;
import org.tributary.events.Reason;
import org.tributary.queryside.RemarkShown;
import org.tributary.stored.StoredJson;

/**
 * An item of a checklist, and how far it is met.
 *
 * @param id the checklist's, and the item's code
 * @param blocks whether nothing is signed before it is met, unless a manager waives it
 * @param criterion whether nothing is proposed before it is met, where the policy asks for engagement criteria
 * @param status {@code open}, {@code met}, {@code partly}, {@code not} or {@code not-applicable}
 * @param current whether the partners are still held to it; {@code reason} why not, where the checklist was removed
 */
record ChecklistRow(
        String id,
        String checklistId,
        String template,
        @Nullable Long templateVersion,
        String item,
        @Nullable String name,
        boolean blocks,
        boolean criterion,
        String status,
        String assignedOn,
        @Nullable String assessedOn,
        @Nullable RemarkShown evidence,
        @Nullable Document document,
        boolean current,
        @Nullable Reason reason) {

    static ChecklistRow read(ResultSet row, int n) throws SQLException {
        String document = row.getString("document");
        String reason = row.getString("reason_code");
        return new ChecklistRow(
                row.getString("id"),
                row.getString("checklist_id"),
                row.getString("template"),
                row.getObject("template_version", Long.class),
                row.getString("item"),
                row.getString("name"),
                row.getBoolean("blocks"),
                row.getBoolean("criterion"),
                row.getString("status"),
                row.getString("assigned_on"),
                row.getString("assessed_on"),
                RemarkShown.read(row, "evidence"),
                document == null ? null : StoredJson.mapper().readValue(document, Document.class),
                row.getBoolean("current"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

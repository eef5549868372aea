package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.stored.StoredJson;

/**
 * A meeting, mission, roadshow, call or outreach.
 *
 * @param id unique within the partner's own interactions
 * @param partner with whom it was; {@code alsoWith} who else took part
 * @param staff who of ours
 */
record InteractionRow(
        String id,
        String kind,
        String effectiveOn,
        @Nullable String place,
        Named partner,
        List<Named> alsoWith,
        List<Named> staff,
        @Nullable String partnershipId,
        @Nullable String nextActionOn,
        @Nullable Note note) {

    /** Somebody and what they are called. */
    record Named(String id, Name name) {
        Named {
            name = Objects.requireNonNullElse(name, Name.ERASED);
        }
    }

    /**
     * The words, which lie beside the history.
     *
     * @param status {@code open}, {@code restricted} to officers and managers, {@code erased}
     */
    record Note(
            String id,
            String status,
            @Nullable String outcome,
            @Nullable String nextAction) {}

    static InteractionRow read(ResultSet row, int n) throws SQLException {
        return new InteractionRow(
                row.getString("interaction_id"),
                row.getString("kind"),
                row.getString("effective_on"),
                row.getString("place"),
                new Named(row.getString("partner_id"), new Name(row.getString("partner_name"))),
                named(row.getString("also_with")),
                named(row.getString("staff")),
                row.getString("partnership_id"),
                row.getString("next_action_on"),
                note(row));
    }

    private static List<Named> named(String json) {
        return List.of(StoredJson.mapper().readValue(json, Named[].class));
    }

    private static @Nullable Note note(ResultSet row) throws SQLException {
        String id = row.getString("note_id");
        if (id == null) return null;
        if (!row.getBoolean("may_read")) return new Note(id, "restricted", null, null);
        String outcome = row.getString("outcome");
        String nextAction = row.getString("next_action");
        return new Note(id, outcome == null && nextAction == null ? "erased" : "open", outcome, nextAction);
    }
}

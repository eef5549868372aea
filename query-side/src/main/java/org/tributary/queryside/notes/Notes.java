package org.tributary.queryside.notes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Notes as a question: what was kept, as known and as true then; what was withdrawn is kept no more. */
final class Notes {
    private static final String AS_OF = """
            SELECT it.note_id::text AS id, greatest(it.sequence, (
                       SELECT max(sequence) FROM views.notes_note own
                       WHERE own.note_id = it.note_id AND own.known_from <= :position)) AS version,
                   kind, title, fields, views.partner_now(partner_id, :position, :on)::text AS partner_id,
                   views.partner_name(partner_id, :position, :on) AS partner,
                   partnership_id::text, initiative_id::text, recorded.effective_on AS recorded_on,
                   remark_id::text, remark.data::json ->> 'text' AS remark_text, CAST(:mayRead AS boolean) AS may_read
            FROM (
                SELECT DISTINCT ON (note_id) * FROM views.notes_note
                WHERE known_from <= :position AND effective_on <= :on ORDER BY note_id, known_from DESC
            ) it JOIN (SELECT note_id, effective_on FROM views.notes_note WHERE sequence = 0) recorded USING (note_id)
            LEFT JOIN history.persons remark ON remark.person_id = it.remark_id AND CAST(:mayRead AS boolean)
            WHERE NOT withdrawn
            """;
    private static final String FILTERED = "SELECT * FROM (" + AS_OF + """
            ) note WHERE (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:partner AS text) IS NULL
                   OR partner_id = views.partner_now(CAST(:partner AS uuid), :position, :on)::text)
              AND (CAST(:partnership AS text) IS NULL OR partnership_id = :partnership)
              AND (CAST(:initiative AS text) IS NULL OR initiative_id = :initiative)
              AND (CAST(:from AS date) IS NULL OR recorded_on >= :from)
              AND (CAST(:to AS date) IS NULL OR recorded_on <= :to)
              AND (CAST(:q AS text) IS NULL OR title ILIKE :q OR fields ILIKE :q)
            """;

    static final String ONE = "SELECT * FROM (" + AS_OF + ") note WHERE id = :id";

    static final Lists<NoteRow> LIST = new Lists<>(
            NoteRow.class,
            FILTERED,
            NoteRow::read,
            "-recordedOn",
            Map.of(
                    "recordedOn", new Sort("recorded_on", "date"),
                    "title", new Sort("title", "text"),
                    "kind", new Sort("kind", "text")));

    private Notes() {}

    static Map<String, Object> asOf(AsOf asOf, boolean mayRead) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("mayRead", mayRead);
        return parameters;
    }

    /** By what a note is found. */
    record Filters(
            @Nullable String kind,
            @Nullable UUID partner,
            @Nullable UUID partnership,
            @Nullable UUID initiative,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q) {
        Map<String, Object> at(AsOf asOf, boolean mayRead) {
            Map<String, Object> filters = asOf(asOf, mayRead);
            filters.put("kind", kind);
            filters.put("partner", partner == null ? null : partner.toString());
            filters.put("partnership", partnership == null ? null : partnership.toString());
            filters.put("initiative", initiative == null ? null : initiative.toString());
            filters.put("from", from);
            filters.put("to", to);
            filters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            return filters;
        }
    }
}

package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What a partner was flagged for, as known and as true then, and what of it still stood. */
final class Flags {
    private static final String OF = """
            SELECT raised.flag_id::text AS id, raised.kind, raised.bars, raised.effective_on AS raised_on,
                   raised.reason_code, raised.reason_note, raised.note_id::text, note.data::json ->> 'text' AS note_text,
                   lifted.effective_on AS lifted_on, lifted.reason_code AS lifting_code,
                   lifted.reason_note AS lifting_reason_note, lifted.note_id::text AS lifting_id,
                   lifting.data::json ->> 'text' AS lifting_text, CAST(:mayRead AS boolean) AS may_read
            FROM views.partners_flag raised
            LEFT JOIN views.partners_flag lifted
                ON lifted.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
                AND lifted.flag_id = raised.flag_id AND NOT lifted.raised
                AND lifted.known_from <= :position AND lifted.effective_on <= :on
            LEFT JOIN history.persons note ON note.person_id = raised.note_id AND CAST(:mayRead AS boolean)
            LEFT JOIN history.persons lifting ON lifting.person_id = lifted.note_id AND CAST(:mayRead AS boolean)
            WHERE raised.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on))) AND raised.raised
              AND raised.known_from <= :position AND raised.effective_on <= :on
            """;

    static final Lists<FlagRow> LIST = new Lists<>(
            FlagRow.class,
            OF,
            FlagRow::read,
            "-raisedOn",
            Map.of("raisedOn", new Sort("raised_on", "date"), "liftedOn", new Sort("lifted_on", "date")));

    private Flags() {}
}

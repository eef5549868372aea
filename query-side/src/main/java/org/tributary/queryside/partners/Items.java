package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What was asked for in the due diligences with a partner, of it and of us, and what became of it. */
final class Items {
    private static final String OF = """
            SELECT item_id::text AS id, due_diligence_id::text AS due_diligence, assessed, item, asked_on, due_on, answered_on,
                   CASE WHEN answer IS NULL AND due_on < :on THEN 'overdue' ELSE coalesce(answer, 'open') END AS status,
                   question_id::text, question.data::json ->> 'text' AS question_text,
                   note_id::text, note.data::json ->> 'text' AS note_text,
                   CAST(:mayRead AS boolean) AS may_read, reason_code, reason_note
            FROM views.items_of_due_diligence(:partner, :position, :on)
            LEFT JOIN history.persons question ON question.person_id = question_id AND CAST(:mayRead AS boolean)
            LEFT JOIN history.persons note ON note.person_id = note_id AND CAST(:mayRead AS boolean)
            """;

    static final Lists<ItemRow> LIST = new Lists<>(
            ItemRow.class,
            OF,
            ItemRow::read,
            "-askedOn",
            Map.of(
                    "askedOn", new Sort("asked_on", "date"),
                    "dueOn", new Sort("due_on", "date"),
                    "status", new Sort("status", "text")));

    private Items() {}
}

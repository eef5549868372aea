package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/**
 * By what partners see whether it is worth it, as they agreed last, and what was measured last; what was recorded before
 * they agreed on another unit under the same code was of another measure.
 */
final class Measures {
    private static final String OF = """
            SELECT measure.code AS id, measure.name, measure.unit, measure.baseline, measure.target, measure.due_on,
                   measured.value, measured.effective_on AS measured_on, measure.effective_on AS agreed_on, measure.place
            FROM views.partnerships_measure measure
            LEFT JOIN LATERAL (
                SELECT value, effective_on FROM views.partnerships_measurement one
                WHERE one.partnership_id = measure.partnership_id AND one.measure = measure.code
                  AND one.known_from <= :position AND one.effective_on <= :on AND one.sequence > (
                      SELECT min(same.sequence) FROM views.partnerships_measure same
                      WHERE same.partnership_id = measure.partnership_id AND same.code = measure.code
                        AND same.sequence > coalesce((
                            SELECT max(former.sequence) FROM views.partnerships_measure former
                            WHERE former.partnership_id = measure.partnership_id AND former.code = measure.code
                              AND former.sequence < measure.sequence AND former.unit IS DISTINCT FROM measure.unit), -1))
                ORDER BY one.effective_on DESC, one.sequence DESC LIMIT 1
            ) measured ON true
            WHERE measure.partnership_id = :partnership AND measure.sequence = (
                SELECT max(sequence) FROM views.partnerships_measure agreed
                WHERE agreed.partnership_id = :partnership AND agreed.known_from <= :position AND agreed.effective_on <= :on)
            """;

    static final Lists<MeasureRow> LIST = new Lists<>(
            MeasureRow.class,
            OF,
            MeasureRow::read,
            "name",
            Map.of("name", new Sort("name", "text"), "dueOn", new Sort("due_on", "date")));

    private Measures() {}
}

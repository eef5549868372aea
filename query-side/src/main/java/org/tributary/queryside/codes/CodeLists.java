package org.tributary.queryside.codes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The code lists as questions: which were in use, and the codes of one. */
final class CodeLists {
    private static final String THEN = """
            WITH published AS (
                SELECT DISTINCT ON (list) * FROM views.codes_list
                WHERE known_from <= :position AND effective_on <= :on ORDER BY list, known_from DESC
            ), change AS (
                SELECT DISTINCT ON (list, code) * FROM views.codes_change
                WHERE known_from <= :position AND effective_on <= :on ORDER BY list, code, known_from DESC
            ), added AS (
                SELECT DISTINCT ON (list, code) * FROM views.codes_change
                WHERE NOT retired AND known_from <= :position AND effective_on <= :on
                ORDER BY list, code, known_from DESC
            ), entry AS (
                SELECT list, code, coalesce(added.name, shipped.name) AS name, category, place, added.sequence,
                       coalesce(change.retired, false) AS retired,
                       CASE WHEN change.retired THEN change.effective_on END AS retired_on
                FROM (SELECT list, code, name, category, place
                      FROM published JOIN views.codes_code USING (list, sequence)) shipped
                FULL JOIN added USING (list, code) LEFT JOIN change USING (list, code)
            )
            """;
    private static final String IN_USE = THEN + """
            SELECT list AS id, greatest(published.sequence, (
                       SELECT max(sequence) FROM views.codes_change own
                       WHERE own.list = published.list AND own.known_from <= :position)) AS sequence,
                   title, origin, effective_on,
                   (SELECT count(*) FROM entry WHERE entry.list = published.list AND NOT retired) AS codes
            FROM published
            """;
    private static final String ONE = "SELECT * FROM (" + IN_USE + ") in_use WHERE id = :list";
    private static final String CODES = THEN + """
            SELECT code, name, category, retired_on FROM entry WHERE list = :list ORDER BY place NULLS LAST, sequence
            """;

    static final Lists<CodeListRow> LIST =
            new Lists<>(CodeListRow.class, IN_USE, CodeListRow::read, "list", Map.of("list", new Sort("id", "text")));

    private CodeLists() {}

    static Map<String, Object> filters(AsOf asOf) {
        return Map.of("position", asOf.position(), "on", asOf.on());
    }

    static WithCodes one(JdbcClient jdbc, String list, AsOf asOf) {
        CodeListRow found = jdbc.sql(ONE)
                .params(filters(asOf))
                .param("list", list)
                .query(CodeListRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no code list " + list + "."));
        List<Entry> codes = jdbc.sql(CODES)
                .params(filters(asOf))
                .param("list", list)
                .query((row, n) -> new Entry(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return new WithCodes(list, found.version(), found.title(), found.origin(), found.effectiveOn(), codes);
    }

    /** A list with all its codes: the shipped ones in its own order, then those that the office added. */
    record WithCodes(
            String list,
            long version,
            String title,
            @Nullable String origin,
            String effectiveOn,
            List<Entry> entries) {}

    /** A code; one that was retired still reads, and is used no more. */
    record Entry(
            String code,
            String name,
            @Nullable String category,
            @Nullable String retiredOn) {}
}

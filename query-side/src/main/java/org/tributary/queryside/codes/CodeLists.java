package org.tributary.queryside.codes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.CodesEvent.Code;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The code lists as questions: which were in use, and the codes of one. */
final class CodeLists {
    private static final String IN_USE = """
            SELECT DISTINCT ON (list) list AS id, sequence, title, origin, effective_on,
                   (SELECT count(*) FROM views.codes_code code
                    WHERE code.list = published.list AND code.sequence = published.sequence) AS codes
            FROM views.codes_list published WHERE known_from <= :position AND effective_on <= :on
            ORDER BY list, known_from DESC
            """;
    private static final String ONE = "SELECT * FROM (" + IN_USE + ") in_use WHERE id = :list";
    private static final String CODES =
            "SELECT code, name, category FROM views.codes_code WHERE list = ? AND sequence = ? ORDER BY place";

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
        List<Code> codes = jdbc.sql(CODES)
                .params(list, found.version())
                .query((row, n) -> new Code(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        return new WithCodes(list, found.version(), found.title(), found.origin(), found.effectiveOn(), codes);
    }

    /** A list with all its codes, in its own order. */
    record WithCodes(
            String list,
            long version,
            String title,
            @Nullable String origin,
            String effectiveOn,
            List<Code> entries) {}
}

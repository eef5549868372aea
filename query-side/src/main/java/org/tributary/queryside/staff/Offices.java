package org.tributary.queryside.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;

/** The offices as a tree, for whoever shows one; one whose parent is not known then stands at the top. */
public final class Offices {
    private static final String AS_OF = """
            SELECT DISTINCT ON (office_id) office_id::text AS id, name, kind, parent_id::text, effective_on::text AS opened_on
            FROM views.staff_office WHERE known_from <= :position AND effective_on <= :on
            ORDER BY office_id, known_from DESC
            """;

    private final List<Row> rows;
    private final Set<String> known;

    private Offices(List<Row> rows) {
        this.rows = rows;
        this.known = rows.stream().map(Row::id).collect(Collectors.toCollection(HashSet::new));
    }

    public static List<Office> at(JdbcClient jdbc, AsOf asOf) {
        List<Row> rows = jdbc.sql("SELECT * FROM (" + AS_OF + ") office ORDER BY name, id")
                .params(Map.of("position", asOf.position(), "on", asOf.on()))
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("parent_id"),
                        row.getString("opened_on")))
                .list();
        return new Offices(rows).below(null);
    }

    private List<Office> below(@Nullable String parent) {
        return rows.stream()
                .filter(row -> Objects.equals(known.contains(row.parentId()) ? row.parentId() : null, parent))
                .map(row -> new Office(row.id(), row.name(), row.kind(), row.openedOn(), below(row.id())))
                .toList();
    }

    private record Row(
            String id, String name, String kind, @Nullable String parentId, String openedOn) {}
}

package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.kpis.CreditedFact.Credited;

/** In which office everyone worked on the days on which anything is credited to them: asked for all at once. */
final class Workplaces {
    private static final String OFFICES = """
            SELECT asked.staff, asked.day, CAST(views.office_of(CAST(asked.staff AS uuid), :position, asked.day) AS text) AS office
            FROM unnest(CAST(:staff AS text[]), CAST(:days AS date[])) asked(staff, day)
            """;

    private final Map<Day, @Nullable String> offices = new HashMap<>();

    private Workplaces() {}

    /** A day of somebody. */
    private record Day(String staff, LocalDate day) {}

    static Workplaces of(JdbcClient jdbc, List<CreditedFact> facts, AsOf asOf) {
        Workplaces workplaces = new Workplaces();
        List<Day> asked = facts.stream().flatMap(Workplaces::days).distinct().toList();
        jdbc.sql(OFFICES)
                .param("position", asOf.position())
                .param("staff", asked.stream().map(Day::staff).toArray(String[]::new))
                .param("days", asked.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .query(row -> {
                    Day day = new Day(row.getString("staff"), row.getObject("day", LocalDate.class));
                    workplaces.offices.put(day, row.getString("office"));
                });
        return workplaces;
    }

    private static Stream<Day> days(CreditedFact fact) {
        return fact.credit().stream().map(credited -> new Day(credited.staffId(), fact.creditedOn()));
    }

    /** None: nowhere. */
    @Nullable
    String of(CreditedFact fact, Credited credited) {
        return offices.get(new Day(credited.staffId(), fact.creditedOn()));
    }
}

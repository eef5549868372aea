package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;

/** The fold over many days beside that of one day, whatever was recorded in whatever order. */
@TestInstance(PER_CLASS)
class SpansIT {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    /** Of ten partnerships, in chance order; the same at each run. What is said comes after its beginning. */
    private static final String HAPPENED = """
            WITH happened AS (
                SELECT CAST('00000000-0000-0000-0000-00000000000' || a / 64 % 10 AS uuid) AS id, n AS position,
                       DATE '2026-01-02' + (b % 25)::int AS day, c / 16 AS chance, n % 8 AS kind
                FROM (SELECT n, abs(hashint8extended(n, 21)) AS a, abs(hashint8extended(n, 22)) AS b,
                             abs(hashint8extended(n, 23)) AS c FROM generate_series(11, 600) n) numbers
                UNION ALL
                SELECT CAST('00000000-0000-0000-0000-00000000000' || n AS uuid), n + 1, DATE '2026-01-02', 0, 0
                FROM generate_series(0, 9) n
            )
            """;

    private static final List<String> STATEMENTS = List.of("""
            INSERT INTO views.partnerships_identity SELECT id, position, position, day, 'Called ' || chance
            FROM happened WHERE kind = 0
            """, """
            INSERT INTO views.partnerships_partner SELECT id, position, 0, position, day, id, 'funding'
            FROM happened WHERE kind = 1
            """, """
            INSERT INTO views.partnerships_forecast SELECT id, position, position, day, chance % 1000, 'EUR'
            FROM happened WHERE kind = 2
            """, """
            INSERT INTO views.partnerships_owner SELECT id, position, position, day, id FROM happened WHERE kind = 3
            """, """
            INSERT INTO views.partnerships_role
            SELECT id, position, position, day, (ARRAY['party', 'lead', 'broker'])[1 + chance % 3]
            FROM happened WHERE kind = 4
            """, """
            INSERT INTO views.partnerships_stage
            SELECT id, position, position, day, 'whatever', stage, CASE WHEN on_hold THEN stage ELSE 'lead' END, on_hold,
                   CASE WHEN on_hold THEN 'on-hold' ELSE category END
            FROM happened, LATERAL (
                SELECT (ARRAY['identified', 'proposed', 'negotiating', 'signed', 'completed', 'declined'])[1 + chance % 6] AS stage,
                       (ARRAY['open', 'open', 'open', 'committed', 'done', 'lost'])[1 + chance % 6] AS category,
                       chance % 6 < 3 AND chance / 6 % 4 = 0 AS on_hold
            ) said WHERE kind > 4
            """, """
            INSERT INTO views.partnerships_agreement
            SELECT id, position, position, day, CAST('10000000-0000-0000-0000-' || lpad(position::text, 12, '0') AS uuid)
            FROM happened WHERE kind = 7
            """, """
            INSERT INTO views.agreements_voided
            SELECT CAST('10000000-0000-0000-0000-' || lpad(position::text, 12, '0') AS uuid), 1, position + chance % 50,
                   day + (chance / 64 % 15)::int - 3, 'duplicate'
            FROM happened WHERE kind = 7 AND chance % 3 > 0
            """);

    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void whatever_may_have_been_recorded() {
        for (String statement : STATEMENTS)
            assertThat(views.jdbc().sql(HAPPENED + statement).update()).isPositive();
    }

    private static Map<String, Object> asked(long known) {
        return Map.of(
                "position",
                known,
                "from",
                FIRST.plusDays(5),
                "on",
                FIRST.plusDays(45),
                "days",
                days().stream().map(LocalDate::toString).toArray(String[]::new));
    }

    private static List<LocalDate> days() {
        return FIRST.plusDays(5).datesUntil(FIRST.plusDays(46)).toList();
    }

    @Test
    void a_partnership_stands_on_each_day_as_it_is_told_of_that_day() {
        for (long known = 100; known < 620; known += 125)
            assertThat(views.jdbc()
                            .sql("WITH " + Spans.STAGES + """
                                , whom AS (SELECT DISTINCT partnership_id FROM views.partnerships_identity)
                                """ + Spans.FACETS + """
                                , day AS (SELECT day FROM unnest(CAST(:days AS date[])) day
                                ), of_all AS (
                                    SELECT day, span.partnership_id, identity, partners, forecast, owner,
                                           coalesce(stage, 'void'), coalesce(on_hold, false), coalesce(category, 'void'),
                                           coalesce(ours.role, 'party')
                                    FROM day JOIN span ON span.since <= day AND day < span.until
                                    LEFT JOIN staged ON staged.partnership_id = span.partnership_id
                                      AND staged.since <= day AND day < staged.until
                                    LEFT JOIN views.partnerships_role ours
                                      ON ours.partnership_id = span.partnership_id AND ours.sequence = span.role
                                    WHERE span.identity IS NOT NULL
                                ), of_each AS (
                                    SELECT day, partnership_id, identity_sequence, partners_sequence, forecast_sequence,
                                           owner_sequence, stage, on_hold, category, our_role
                                    FROM day CROSS JOIN LATERAL views.partnerships_at(:position, day)
                                )
                                SELECT count(*) || ' differ of ' || (SELECT count(*) > 40 FROM of_each) FROM (
                                    (TABLE of_all EXCEPT TABLE of_each) UNION ALL (TABLE of_each EXCEPT TABLE of_all)) difference
                                """)
                            .params(asked(known))
                            .query(String.class)
                            .single())
                    .as("known at " + known)
                    .isEqualTo("0 differ of true");
    }

    @Test
    void the_pipeline_of_many_days_is_what_each_of_them_shows() {
        for (long known = 300; known < 620; known += 300) {
            AsOf asOf = new AsOf(known, FIRST.plusDays(45), known);
            Map<LocalDate, Prospects> all =
                    Prospects.at(views.jdbc(), asOf, days(), day -> Settings.policy(), Cut.STAGE);
            for (LocalDate day : days()) assertThat(stages(all.get(day))).isEqualTo(told(known, day));
        }
    }

    private static List<String> stages(Prospects prospects) {
        List<String> stages = new ArrayList<>(List.of(prospects.won() + " won", prospects.lost() + " lost"));
        prospects.all().forEach(one -> stages.add(one.stage() + " for " + one.days() + " " + one.onHold()));
        return stages;
    }

    private List<String> told(long known, LocalDate day) {
        List<String> stages = new ArrayList<>();
        views.jdbc().sql("""
                    SELECT count(*) FILTER (WHERE category IN ('committed', 'done')) || ' won' AS won,
                           count(*) FILTER (WHERE category = 'lost') || ' lost' AS lost,
                           array_agg(stage || ' for ' || CAST(:day AS date) - since || ' ' || on_hold ORDER BY partnership_id)
                               FILTER (WHERE category IN ('open', 'on-hold')) AS stages
                    FROM views.partnerships_at(:known, :day) WHERE our_role <> 'broker'
                    """).params(Map.of("known", known, "day", day)).query(row -> {
            stages.add(row.getString("won"));
            stages.add(row.getString("lost"));
            if (row.getArray("stages") != null)
                stages.addAll(List.of((String[]) row.getArray("stages").getArray()));
        });
        return stages;
    }
}

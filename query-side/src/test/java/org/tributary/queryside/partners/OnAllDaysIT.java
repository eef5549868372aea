package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.queryside.ViewFixture;

/** What is worked out of all days at once is what is worked out of each, whatever was recorded in whatever order. */
@TestInstance(PER_CLASS)
class OnAllDaysIT {
    /** Of eight partners, in chance order; the same at each run. */
    private static final String HAPPENED = """
            WITH one AS (
                SELECT n, CAST('00000000-0000-0000-0000-00000000000' || n AS uuid) AS id FROM generate_series(0, 7) n
            ), chance AS (
                SELECT n AS position, abs(hashint8extended(n, 11)) AS a, abs(hashint8extended(n, 12)) AS b,
                       abs(hashint8extended(n, 13)) AS c
                FROM generate_series(1, 400) n
            ), happened AS (
                SELECT position, one.id, other.id AS other_id, DATE '2026-01-01' + (a % 20)::int AS day, c
                FROM chance JOIN one ON one.n = a / 32 % 8 JOIN one other ON other.n = b % 8
            )
            """;

    private static final String MERGES = HAPPENED + """
            INSERT INTO views.partners_merge
            SELECT id, position, position, day, CASE WHEN c % 5 < 3 THEN 'merged' ELSE 'separated' END, other_id, 'duplicate'
            FROM happened WHERE position % 4 = 0 AND id <> other_id
            """;
    private static final String CONCLUSIONS = HAPPENED + """
            INSERT INTO views.partners_conclusion (partner_id, sequence, known_from, effective_on, due_diligence_id, assessed,
                                                   outcome, valid_until)
            SELECT id, position, position, day, other_id, CASE WHEN c % 5 < 4 THEN 'them' ELSE 'us' END,
                   (ARRAY['cleared', 'cleared', 'not-cleared', 'abandoned'])[1 + c / 8 % 4], day + (c / 64 % 9)::int
            FROM happened WHERE position % 4 = 1
            """;
    private static final String PROFILES = HAPPENED + """
            INSERT INTO views.partners_profile (name, partner_id, sequence, known_from, effective_on, category, aliases, functions,
                                                sectors, presence, interest_areas, interest_regions,
                                                relationship)
            SELECT 'Name ' || c % 7, id, position, position, day, CAST(c % 9 AS text), '{}', '{}', '{}', '{}', '{}', '{}',
                   nullif(CAST(c % 4 AS text), '3')
            FROM happened WHERE position % 4 = 2
            """;

    private static final String ASKED = HAPPENED + """
            , position AS (
                SELECT known FROM generate_series(100, 400, 100) known
            ), asked AS (
                SELECT id, known, DATE '2025-12-30' + later AS day
                FROM one, position, generate_series(0, 30) later
            )
            """;

    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void whatever_may_have_been_recorded() {
        for (String sql : List.of(MERGES, CONCLUSIONS, PROFILES))
            assertThat(views.jdbc().sql(sql).update()).isPositive();
    }

    /** In how many answers of a day and a function of all days differ, and whether these are of several kinds. */
    private String compared(String ofADay, String ofAllDays, String function, String joined) {
        return views.jdbc()
                .sql(ASKED + """
                    SELECT count(*) FILTER (WHERE one IS DISTINCT FROM every) || ' differ, ' || (count(DISTINCT every) > 1)
                    FROM (SELECT %s AS one, %s AS every
                          FROM asked LEFT JOIN (SELECT * FROM position CROSS JOIN LATERAL %s(known)) all_days
                            ON all_days.known = asked.known AND %s) answers
                    """.formatted(ofADay, ofAllDays, function, joined))
                .query(String.class)
                .single();
    }

    @Test
    void a_partner_is_merged_into_the_same_one() {
        assertThat(compared(
                        "views.partner_now(id, asked.known, day)",
                        "coalesce(into_id, id)",
                        "views.partners_ever_merged",
                        "partner_id = id AND since <= day AND day < until"))
                .isEqualTo("0 differ, true");
    }

    @Test
    void a_partner_is_cleared_on_the_same_days() {
        assertThat(compared(
                        "views.partner_cleared(id, asked.known, day)",
                        "coalesce(day <@ days, false)",
                        "views.partners_cleared",
                        "partner_id = id"))
                .isEqualTo("0 differ, true");
    }

    @Test
    void a_partner_is_of_the_same_category() {
        assertThat(compared(
                        "views.partner_category(id, asked.known, day)",
                        "coalesce(category, 'unassigned')",
                        "views.partners_standing",
                        "partner_id = views.partner_now(id, asked.known, day) AND since <= day AND day < until"))
                .isEqualTo("0 differ, true");
    }

    @Test
    void a_partner_is_of_the_same_relationship() {
        assertThat(compared(
                        "views.partner_relationship(id, asked.known, day)",
                        "relationship",
                        "views.partners_standing",
                        "partner_id = views.partner_now(id, asked.known, day) AND since <= day AND day < until"))
                .isEqualTo("0 differ, true");
    }

    @Test
    void whichever_id_names_a_partner_it_is_the_same_one() {
        assertThat(ofOneDay(
                        "(SELECT views.partner_now(id, 300, day) || ' ' || views.partner_category(views.partner_now(id, 300, day), 300, day - 9) WHERE EXISTS (SELECT FROM views.partners_profile WHERE partner_id = id AND known_from <= 300))",
                        """
                        (SELECT stays || ' ' || category FROM views.partners_by_any_id(300, day)
                         WHERE partner_id = id AND since <= day - 9 AND day - 9 < until)
                        """))
                .isEqualTo("0 differ, true");
    }

    @Test
    void a_partner_is_called_the_same() {
        assertThat(ofOneDay("views.partner_name(id, 300, day)", """
                        (SELECT name FROM views.partners_named(300, day)
                         WHERE partner_id = views.partner_now(id, 300, day))
                        """)).isEqualTo("0 differ, true");
    }

    /** In how many answers about one and about all they differ. */
    private String ofOneDay(String one, String all) {
        return views.jdbc()
                .sql(ASKED + """
                    SELECT count(*) FILTER (WHERE one IS DISTINCT FROM every) || ' differ, ' || (count(DISTINCT every) > 1)
                    FROM (SELECT %s AS one, %s AS every FROM asked WHERE known = 300) answers
                    """.formatted(one, all))
                .query(String.class)
                .single();
    }
}

package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.queryside.Signing.part;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.Dimension;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.initiatives.AnInitiative;

/** How far an agreement reaches is said by what it counts over, or by the initiative that it serves. */
class LevelIT {
    private static final List<String> LEVELS = List.of("national", "regional", "global", "unassigned");

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing global = Signing.on("2026-02-01").region("GLO", "1/2").region("AFR", "1/2");
    private final Signing regional =
            Signing.on("2026-02-02").region("AFR", "1/2").region("EUR", "1/2");
    private final Signing national = Signing.on("2026-02-03").region("AFR", "1/1");
    private final Signing serving = Signing.on("2026-02-04");
    private final Signing unsaid = Signing.on("2026-02-05");
    private final AnInitiative initiative = AnInitiative.called("Broadband for islands");

    {
        views.given(
                Settings.policySet(),
                global.signed(),
                regional.signed(),
                national.signed(),
                national.attributed("2026-02-03", Dimension.COUNTRY, part("KE", "1/1")),
                serving.ownedBy(null),
                serving.signed(),
                unsaid.signed(),
                initiative.launched("2026-01-01"),
                initiative.servedBy(serving.partnership, "2026-02-04"));
    }

    private String level(Signing of, String asked) {
        return views.get("/api/agreements/" + of.id.text() + asked).get("level").asString();
    }

    @Test
    void one_country_is_national_the_world_is_global_and_all_else_regional() {
        assertThat(level(global, "")).isEqualTo("global");
        assertThat(level(regional, "")).isEqualTo("regional");
        assertThat(level(national, "")).isEqualTo("national");
        assertThat(level(unsaid, "")).isEqualTo("unassigned");
    }

    @Test
    void where_nothing_is_said_it_is_that_of_the_initiative() {
        assertThat(level(serving, "")).isEqualTo("regional");
        views.given(initiative.released(serving.partnership, "2026-05-01"));
        assertThat(level(serving, "")).isEqualTo("unassigned");
        assertThat(level(serving, "?effectiveOn=2026-04-30")).isEqualTo("regional");
    }

    @Test
    void lists_and_statistics_are_asked_for_a_level_and_all_levels_add_up() {
        assertThat(views.get("/api/agreements?level=regional").get("items")).hasSize(2);
        assertThat(views.get("/api/agreements/totals?level=national&in=EUR").get("items"))
                .hasSize(1);
        int all = 0;
        for (String level : LEVELS)
            all += views.get("/api/statistics/agreements?level=" + level)
                    .at("/total/agreements")
                    .asInt();
        assertThat(all).isEqualTo(5);
        assertThat(views.get("/api/statistics/agreements?by=area&level=regional")
                        .at("/total/exact")
                        .asString())
                .isEqualTo("2/1");
    }

    @Test
    void a_signature_counts_under_the_level_of_its_day() {
        long before = views.get("/api/agreements").get("position").asLong();
        views.given(regional.attributed("2026-06-01", Dimension.COUNTRY, part("KE", "1/1")));
        assertThat(level(regional, "")).isEqualTo("national");
        assertThat(level(regional, "?asOfPosition=" + before)).isEqualTo("regional");
        assertThat(views.get("/api/statistics/agreements?level=regional")
                        .at("/total/agreements")
                        .asString())
                .isEqualTo("2");
    }
}

package org.tributary.queryside.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodeRetired;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.Reason;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/codes}. */
class CodesIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void the_lists_in_use_are_shown_with_how_many_codes_they_have() {
        views.given(published("stage", "identified", "signed"), published("region", "AFR"));

        assertThat(views.get("/api/codes")
                        .get("items")
                        .valueStream()
                        .map(list -> "%s v%d %d"
                                .formatted(
                                        list.get("list").stringValue(),
                                        list.get("version").longValue(),
                                        list.get("codes").intValue())))
                .containsExactly("region v0 1", "stage v0 2");
    }

    @Test
    void a_list_is_shown_with_its_codes_in_their_own_order() {
        views.given(published("stage", "signed", "identified"));

        JsonNode list = views.get("/api/codes/stage");
        assertThat(list.get("title").stringValue()).isEqualTo("All of stage");
        assertThat(list.get("entries")
                        .valueStream()
                        .map(code -> code.get("code").stringValue()))
                .containsExactly("signed", "identified");
        assertThat(list.at("/entries/0/name").stringValue()).isEqualTo("The signed");
        assertThat(list.at("/entries/0/category").stringValue()).isEqualTo("open");
        assertThat(views.ask("/api/codes/stage").getHeader("ETag")).startsWith("\"0-");
    }

    @Test
    void a_list_that_came_anew_is_whole_and_the_one_before_is_there_as_of_then() {
        long then = views.given(published("region", "AFR", "EUR"));
        views.given(published("region", "AFR"));

        assertThat(codes("/api/codes/region")).containsExactly("AFR");
        assertThat(codes("/api/codes/region?asOfPosition=" + then)).containsExactly("AFR", "EUR");
        assertThat(views.get("/api/codes").at("/items/0/version").longValue()).isEqualTo(1);
    }

    @Test
    void a_list_that_was_never_published_is_not_there() {
        assertThat(views.ask("/api/codes/colour").getStatus()).isEqualTo(404);
    }

    private List<String> codes(String uri) {
        return views.get(uri)
                .get("entries")
                .valueStream()
                .map(code -> code.get("code").stringValue())
                .toList();
    }

    private static CodesPublished published(String list, String... codes) {
        return new CodesPublished(
                NaturalKeys.codes(list),
                list,
                "All of " + list,
                null,
                Stream.of(codes)
                        .map(code -> new Code(code, "The " + code, "open"))
                        .toList(),
                LocalDate.parse("1900-01-01"));
    }

    @Test
    void what_the_office_added_and_retired_is_shown_and_outlives_a_list_that_comes_anew() {
        views.given(published("area", "generic", "space"));
        long before = views.given(added("area", "oceans", "2026-02-01"));
        views.given(retired("area", "space", "2026-03-01"), published("area", "space", "generic", "ice"));

        assertThat(codes("/api/codes/area")).containsExactly("space", "generic", "ice", "oceans");
        JsonNode list = views.get("/api/codes/area");
        assertThat(list.get("version").longValue()).isEqualTo(3);
        assertThat(list.at("/entries/0/retiredOn").asString()).isEqualTo("2026-03-01");
        assertThat(list.at("/entries/3/name").asString()).isEqualTo("Our own");
        assertThat(views.get("/api/codes").at("/items/0/codes").intValue()).isEqualTo(3);
        assertThat(codes("/api/codes/area?effectiveOn=2026-01-31")).doesNotContain("oceans");
        assertThat(views.get("/api/codes/area?asOfPosition=" + before)
                        .at("/entries/1")
                        .has("retiredOn"))
                .isFalse();

        views.given(added("area", "space", "2026-04-01"));
        assertThat(views.get("/api/codes/area").at("/entries/0").has("retiredOn"))
                .isFalse();
        views.redeliver();
        assertThat(views.get("/api/codes").at("/items/0/codes").intValue()).isEqualTo(4);
    }

    private static CodeAdded added(String list, String code, String on) {
        return new CodeAdded(NaturalKeys.codes(list), list, code, "Our own", LocalDate.parse(on));
    }

    private static CodeRetired retired(String list, String code, String on) {
        return new CodeRetired(
                NaturalKeys.codes(list),
                list,
                code,
                new Reason("reorganization", null),
                LocalDate.parse(on),
                List.of());
    }
}

package org.tributary.queryside.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.events.Profile;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/search}. */
@TestInstance(PER_CLASS)
class SearchIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId renamed = new PartnerId(UUID.randomUUID());

    private static PartnerRegistered called(PartnerId id, String name, String... aliases) {
        return new PartnerRegistered(id, profile(name, aliases), LocalDate.parse("2026-01-05"), List.of(), List.of());
    }

    private static Profile profile(String name, String... aliases) {
        return new Profile(name, null, "40", null, List.of(aliases), null, null, null, null);
    }

    private static PartnerId another() {
        return new PartnerId(UUID.randomUUID());
    }

    @BeforeAll
    void names_in_four_scripts() {
        APartnership mistaken = APartnership.called("Meridian twice").bringing(2026, "1.00");
        views.given(
                called(another(), "Meridian Foundation", "MF", "Fondation Méridien"),
                called(another(), "Société Générale d'Électricité"),
                called(another(), "Министерство связи"),
                called(another(), "وزارة الاتصالات"),
                called(another(), "Ministry of Finance"),
                called(renamed, "Old Harbour Trust"),
                new PartnerProfileRevised(
                        renamed, profile("Harbour Trust"), null, LocalDate.parse("2026-02-01"), List.of(), List.of()),
                APartnership.called("Fibre for the islands")
                        .bringing(2026, "1.00")
                        .proposed("2026-01-10"),
                mistaken.proposed("2026-01-10"),
                mistaken.voided("2026-01-11"),
                Signing.on("2026-03-01")
                        .in("EUR")
                        .as("project-document", "ITU/D/2026/017", "Schools online")
                        .signed());
    }

    private List<String> found(String q) {
        JsonNode items = views.get("/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .get("items");
        return items.valueStream().map(item -> item.get("title").asString()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Meridian Foundation, Meridian Foundation",
        "meridain, Meridian Foundation",
        "meridien, Meridian Foundation",
        "societe generale electricite, Société Générale d'Électricité",
        "Министерство, Министерство связи",
        "ministerstvo svazi, Министерство связи",
        "وزارة, وزارة الاتصالات",
        "islnds, Fibre for the islands",
        "Harmonized spectrum rules, Fibre for the islands",
        "D/2026/017, Schools online",
    })
    void it_finds_whatever_is_called_so_in_any_script_with_or_without_accents_and_but_for_a_slip(
            String asked, String title) {
        assertThat(found(asked)).first().isEqualTo(title);
    }

    @Test
    void what_is_called_otherwise_now_or_was_made_by_mistake_is_not_found() {
        assertThat(found("Old Harbour")).containsExactly("Harbour Trust");
        assertThat(found("Meridian twice")).doesNotContain("Meridian twice");
        assertThat(found("zebra crossing")).isEmpty();
        assertThat(found("???")).isEmpty();
    }

    @Test
    void what_is_equal_comes_before_what_is_like_it_and_says_where_it_was_found() {
        JsonNode first = views.get("/api/search?q=mf").get("items").get(0);

        assertThat(first.get("found").asString()).isEqualTo("MF");
        assertThat(first.get("in").asString()).isEqualTo("alias");
        assertThat(first.get("score").asString()).isEqualTo("1.0000");
    }

    @Test
    void it_can_be_of_one_kind_alone() {
        assertThat(views.get("/api/search?q=fibre&kind=agreement").get("items")).isEmpty();
        assertThat(ViewFixture.text(views.ask("/api/search?q=fibre&kind=person")))
                .contains("bad-kind");
        assertThat(ViewFixture.text(views.ask("/api/search?q="))).contains("urn:tributary:problem:bad-search\"");
    }
}

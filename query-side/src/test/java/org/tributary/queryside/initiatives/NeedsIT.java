package org.tributary.queryside.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.Money;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.events.RefundId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/needs} and {@code GET /api/public/needs}. */
class NeedsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final AnInitiative schools = AnInitiative.called("Connect every school");
    private final Signing euro = Signing.on("2026-02-01").bringing("600.00").own("100.00");

    {
        views.given(euro.ownedBy(null), euro.signed(), schools.launched("2026-01-05"));
    }

    private JsonNode needs(String asked) {
        return views.get("/api/needs?" + asked).get("items");
    }

    private static String amount(JsonNode need, String figure) {
        return need.at("/" + figure + "/amount").asString();
    }

    @Test
    void say_what_is_needed_promised_there_and_lacking() {
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(
                need,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                euro.received("2026-03-01", "250.00"));

        JsonNode one = needs("initiativeId=" + schools.id).get(0);
        assertThat(one.get("initiative").asString()).isEqualTo("Connect every school");
        assertThat(one.get("approval").asString()).isEqualTo("Council 2026");
        assertThat(amount(one, "needed")).isEqualTo("1000.00");
        assertThat(amount(one, "committed")).isEqualTo("600.00");
        assertThat(amount(one, "received")).isEqualTo("250.00");
        assertThat(amount(one, "gap")).isEqualTo("400.00");
        assertThat(one.get("coverage").asString()).isEqualTo("0.6000");
    }

    @Test
    void are_covered_by_what_is_still_due_or_there_and_never_by_less_than_nothing() {
        var need = schools.lacks("500.00", "EUR", "2026-01-06");
        var wrong = euro.received("2026-03-01", "250.00");
        views.given(
                need,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                wrong,
                euro.reversed(wrong, "2026-03-02"));
        assertThat(amount(needs("").get(0), "received")).isEqualTo("0.00");
        assertThat(amount(needs("").get(0), "gap")).isEqualTo("0.00");
        assertThat(needs("").get(0).get("coverage").asString()).isEqualTo("1.2000");

        views.given(euro.terminated("2026-04-01", "350.00"));
        assertThat(amount(needs("").get(0), "committed")).isEqualTo("250.00");
        assertThat(amount(needs("").get(0), "gap")).isEqualTo("250.00");
    }

    @Test
    void are_not_covered_by_what_was_given_up_but_by_what_was_given_without_a_promise() {
        Signing gift = Signing.on("2026-02-01").own("0.00");
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(
                need,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                gift.ownedBy(null),
                gift.signed(),
                schools.servedBy(gift.partnership, need.needId(), "2026-02-02"),
                euro.writtenOff("2026-03-01", "200.00"),
                gift.received("2026-03-01", "100.00"));

        JsonNode one = needs("").get(0);
        assertThat(amount(one, "committed")).isEqualTo("500.00");
        assertThat(amount(one, "gap")).isEqualTo("500.00");
    }

    @Test
    void are_not_covered_by_a_gift_that_went_back_in_whatever_currency_it_came() {
        Signing gift = Signing.on("2026-02-01").own("0.00");
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        var came = gift.received("2026-03-01", gift.partner, Money.of("110.00", "USD"), Money.of("100.00", "EUR"));
        views.given(
                need,
                gift.ownedBy(null),
                gift.signed(),
                schools.servedBy(gift.partnership, need.needId(), "2026-02-02"),
                came);
        assertThat(amount(needs("").get(0), "gap")).isEqualTo("900.00");

        views.given(new ContributionRefunded(
                gift.id,
                came.contributionId(),
                new RefundId(UUID.randomUUID()),
                Money.of("110.00", "USD"),
                Money.of("100.00", "EUR"),
                false,
                List.of(),
                null,
                new Reason("donor-request", null),
                LocalDate.parse("2026-03-02"),
                List.of()));
        assertThat(amount(needs("").get(0), "gap")).isEqualTo("1000.00");
    }

    @Test
    void show_what_is_pledged_beside_what_covers_them() {
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(
                need,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                pledged("70.00", "EUR"),
                pledged("30.00", "CHF"));

        JsonNode one = needs("").get(0);
        assertThat(amount(one, "pledged")).isEqualTo("70.00");
        assertThat(amount(one, "gap")).isEqualTo("400.00");
        assertThat(one.get("pledgedOtherwise").toString()).isEqualTo("[{\"amount\":\"30.00\",\"currency\":\"CHF\"}]");
    }

    private PledgeRecorded pledged(String amount, String currency) {
        return new PledgeRecorded(
                euro.partnership,
                new PledgeId(UUID.randomUUID()),
                euro.partner,
                Money.of(amount, currency),
                null,
                LocalDate.parse("2026-02-03"));
    }

    @Test
    void are_covered_by_one_partnership_once_though_it_was_dedicated_to_another_for_days_gone_by() {
        AnInitiative health = AnInitiative.called("Telehealth");
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        var other = health.lacks("1000.00", "EUR", "2026-01-06");
        views.given(
                health.launched("2026-01-05"),
                need,
                other,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                schools.released(euro.partnership, "2026-06-01"));
        assertThat(amount(
                        needs("effectiveOn=2026-03-31&initiativeId=" + schools.id)
                                .get(0),
                        "committed"))
                .isEqualTo("600.00");

        views.given(health.servedBy(euro.partnership, other.needId(), "2026-02-02"));
        assertThat(amount(
                        needs("effectiveOn=2026-03-31&initiativeId=" + schools.id)
                                .get(0),
                        "committed"))
                .isEqualTo("0.00");
        assertThat(amount(
                        needs("effectiveOn=2026-03-31&initiativeId=" + health.id)
                                .get(0),
                        "committed"))
                .isEqualTo("600.00");
        assertThat(views.get("/api/initiatives/" + schools.id + "/partnerships?effectiveOn=2026-03-31")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void in_another_currency_are_not_covered_but_it_is_shown() {
        var need = schools.lacks("500.00", "USD", "2026-01-06");
        views.given(
                need,
                schools.servedBy(euro.partnership, need.needId(), "2026-02-02"),
                euro.received("2026-03-01", "250.00"));

        JsonNode one = needs("currency=USD").get(0);
        assertThat(amount(one, "committed")).isEqualTo("0.00");
        assertThat(amount(one, "gap")).isEqualTo("500.00");
        assertThat(one.get("committedOtherwise").toString())
                .isEqualTo("[{\"amount\":\"600.00\",\"currency\":\"EUR\"}]");
        assertThat(one.get("receivedOtherwise").toString()).isEqualTo("[{\"amount\":\"250.00\",\"currency\":\"EUR\"}]");
    }

    @Test
    void are_what_was_known_and_true_then() {
        var need = schools.lacks("500.00", "EUR", "2026-01-06");
        long declared = views.given(need);
        long revised = views.given(schools.revised(need, "800.00", true, "2026-03-01"));
        views.given(schools.withdrawn(need, "2026-04-01"));

        assertThat(amount(needs("asOfPosition=" + declared).get(0), "needed")).isEqualTo("500.00");
        assertThat(amount(needs("asOfPosition=" + revised).get(0), "needed")).isEqualTo("800.00");
        assertThat(amount(needs("effectiveOn=2026-02-28").get(0), "needed")).isEqualTo("500.00");
        assertThat(amount(needs("effectiveOn=2026-03-31").get(0), "needed")).isEqualTo("800.00");
        assertThat(needs("")).isEmpty();
    }

    @Test
    void that_are_published_everybody_sees_while_they_are_asked_for_but_not_who_promised_what() {
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(need, schools.servedBy(euro.partnership, need.needId(), "2026-02-02"));
        assertThat(views.get("/api/public/needs").get("items")).isEmpty();

        views.given(schools.revised(need, "1000.00", true, "2026-03-01"));
        JsonNode one = views.get("/api/public/needs?region=ASP").at("/items/0");
        assertThat(one.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "initiative", "level", "regions", "area", "title", "approval", "needed", "gap");
        assertThat(amount(one, "gap")).isEqualTo("400.00");
        assertThat(views.ask("/api/public/needs?asOfPosition=1").getStatus()).isEqualTo(400);

        views.given(schools.closed("2026-04-01"));
        assertThat(views.get("/api/public/needs").get("items")).isEmpty();
    }

    @Test
    void the_next_page_is_as_of_the_one_before_but_what_is_public_is_so_now() {
        for (String amount : List.of("1000.00", "700.00"))
            views.given(schools.revised(schools.lacks(amount, "EUR", "2026-01-06"), amount, true, "2026-03-01"));
        JsonNode first = views.get("/api/needs?limit=1&sort=initiative");
        String next = "cursor=" + first.get("next").asString();
        assertThat(views.get("/api/public/needs?" + next).get("items")).hasSize(1);

        views.given(schools.closed("2026-04-01"));

        assertThat(views.get("/api/needs?sort=initiative&" + next).get("position"))
                .isEqualTo(first.get("position"));
        assertThat(views.get("/api/public/needs?" + next).get("items")).isEmpty();
    }

    @Test
    void needs_are_sorted_by_what_is_still_lacking_too() {
        var small = schools.lacks("100.00", "EUR", "2026-01-06");
        var covered = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(small, covered, schools.servedBy(euro.partnership, covered.needId(), "2026-02-02"));
        List<String> gaps = gaps("sort=gap");
        assertThat(gaps).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.comparing(BigDecimal::new));

        JsonNode first = views.get("/api/needs?sort=-gap&limit=1");
        assertThat(amount(first.at("/items/0"), "gap")).isEqualTo(gaps.get(gaps.size() - 1));
        String next = first.get("next").asString();
        assertThat(amount(
                        views.get("/api/needs?sort=-gap&limit=1&cursor=" + next).at("/items/0"), "gap"))
                .isEqualTo(gaps.get(gaps.size() - 2));
    }

    private List<String> gaps(String asked) {
        return views.get("/api/needs?" + asked)
                .get("items")
                .valueStream()
                .map(need -> amount(need, "gap"))
                .toList();
    }

    @Test
    void in_a_spreadsheet_what_of_a_need_is_covered_is_a_number(@TempDir Path directory) throws IOException {
        var need = schools.lacks("1000.00", "EUR", "2026-01-06");
        views.given(need, schools.servedBy(euro.partnership, need.needId(), "2026-02-02"));

        Path file = Files.write(
                directory.resolve("needs.xlsx"),
                views.ask("/api/needs?format=xlsx").getContentAsByteArray());
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("<c [^>]*><v>0\\.60*</v></c>");
        }
    }
}

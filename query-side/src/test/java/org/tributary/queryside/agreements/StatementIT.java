package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/agreements/{id}/statement}. */
class StatementIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2024-02-01")
            .bringing("1000.00")
            .own("50.00")
            .due("2024-06-01", "600.00")
            .due("2025-06-01", "400.00");

    private JsonNode statement(String asked) {
        return views.get("/api/agreements/" + signing.id.text() + "/statement?" + asked);
    }

    private static String balance(JsonNode statement) {
        JsonNode it = statement.get("balance");
        return List.of("opening", "committed", "reduced", "receipts", "reversals", "refunds", "writeOffs", "closing")
                .stream()
                .map(part -> it.at("/" + part + "/amount").asString())
                .toList()
                .toString();
    }

    private static List<String> lines(JsonNode statement) {
        return statement
                .get("items")
                .valueStream()
                .map(line -> line.get("on").asString() + " " + line.get("kind").asString() + " "
                        + line.at("/owed/amount").asString("-") + " "
                        + line.at("/balance/amount").asString())
                .toList();
    }

    private String receivable() {
        JsonNode row =
                views.get("/api/receivables?agreementId=" + signing.id.text()).at("/items/0");
        return new BigDecimal(row.at("/receivable/amount").asString())
                .subtract(new BigDecimal(row.at("/overPaid/amount").asString()))
                .toPlainString();
    }

    @Test
    void a_donor_is_told_what_was_owed_what_changed_it_and_what_is_owed() {
        ContributionRecorded first = signing.received("2024-06-02", "600.00", signing.tranche(0, "600.00"));
        ContributionRecorded wrong = signing.received("2025-02-01", "70.00");
        ContributionRecorded right = signing.received("2025-03-01", "100.00", signing.tranche(1, "100.00"));
        views.given(
                signing.ownedBy(null),
                signing.signed(),
                first,
                wrong,
                signing.reversed(wrong, "2025-02-02"),
                right,
                signing.refunded(right, "2025-04-01", "30.00", true, signing.tranche(1, "30.00")),
                signing.addendum(AddendumKind.AMOUNT_UP, "2025-05-01", "200.00"),
                signing.addendum(AddendumKind.AMOUNT_DOWN, "2025-06-01", "-10.00"),
                signing.writtenOff("2025-07-01", "20.00", signing.tranche(1, "20.00")),
                signing.received("2026-01-01", "5.00"));

        JsonNode year = statement("from=2025&to=2025");
        assertThat(balance(year)).isEqualTo("[400.00, 200.00, 10.00, 170.00, 70.00, 30.00, 20.00, 500.00]");
        assertThat(lines(year))
                .containsExactly(
                        "2025-01-01 opening - 400.00",
                        "2025-02-01 received -70.00 330.00",
                        "2025-02-02 reversed 70.00 400.00",
                        "2025-03-01 received -100.00 300.00",
                        "2025-04-01 refunded 30.00 330.00",
                        "2025-05-01 committed 200.00 530.00",
                        "2025-06-01 reduced -10.00 520.00",
                        "2025-07-01 written-off -20.00 500.00",
                        "2025-12-31 closing - 500.00");
        assertThat(year.at("/received/0/opening/amount").asString()).isEqualTo("600.00");
        assertThat(year.at("/received/0/closing/amount").asString()).isEqualTo("670.00");
        assertThat(year.at("/tranches/0/settledBefore/amount").asString()).isEqualTo("600.00");
        assertThat(year.at("/tranches/1/settled/amount").asString()).isEqualTo("70.00");
        assertThat(year.at("/tranches/1/writtenOff/amount").asString()).isEqualTo("20.00");
        assertThat(statement("").at("/balance/closing/amount").asString()).isEqualTo(receivable());

        String csv = ViewFixture.text(
                views.ask("/api/agreements/" + signing.id.text() + "/statement?from=2025&to=2025&format=csv"));
        assertThat(csv.lines()).hasSize(10);
        assertThat(csv).startsWith("on,kind,");
        assertThat(views.ask("/api/agreements/" + UUID.randomUUID() + "/statement")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void without_a_beginning_it_begins_with_the_signature() {
        views.given(signing.ownedBy(null), signing.signed(), signing.received("2024-06-02", "600.00"));

        JsonNode whole = statement("");
        assertThat(whole.get("from").asString()).isEqualTo("2024-02-01");
        assertThat(lines(whole)).first().isEqualTo("2024-02-01 opening - 0.00");
        assertThat(lines(whole)).element(1).isEqualTo("2024-02-01 committed 1000.00 1000.00");
        String csv = ViewFixture.text(views.ask("/api/agreements/" + signing.id.text() + "/statement?format=csv"));
        assertThat(csv.lines().skip(1)).first().asString().startsWith("2024-02-01,opening,");

        JsonNode before = statement("to=2023");
        assertThat(before.get("from").asString()).isEqualTo("2023-12-31");
        assertThat(before.get("to").asString()).isEqualTo("2023-12-31");
        assertThat(balance(before)).isEqualTo("[0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00]");
    }

    @Test
    void what_came_in_kind_stands_apart_and_of_two_donors_each_has_its_own() {
        PartnerId other = new PartnerId(UUID.randomUUID());
        Signing both = Signing.on("2024-02-01").bringing("10.00").bringing(other, ValueKind.IN_KIND, "7.00");
        ContributionRecorded cash = both.received("2024-03-01", other, both.money("7.00"), both.money("7.00"));
        ContributionRecorded goods = new ContributionRecorded(
                cash.agreementId(),
                cash.contributionId(),
                ValueKind.IN_KIND,
                other,
                cash.amount(),
                cash.settles(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                cash.effectiveOn(),
                List.of());
        views.given(both.ownedBy(null), both.signed(), goods);
        JsonNode whole = views.get("/api/agreements/" + both.id.text() + "/statement");
        assertThat(whole.at("/balance/closing/amount").asString()).isEqualTo("10.00");
        assertThat(whole.at("/received/0/form").asString()).isEqualTo("in-kind");
        JsonNode theirs = views.get("/api/agreements/" + both.id.text() + "/statement?partnerId=" + other.text());
        assertThat(balance(theirs)).isEqualTo("[0.00, 7.00, 0.00, 7.00, 0.00, 0.00, 0.00, 0.00]");
    }

    @Test
    void what_is_in_nobodys_name_is_of_the_only_one_who_promised_as_in_the_receivables() {
        PartnerId newcomer = new PartnerId(UUID.randomUUID());
        Signing first = Signing.on("2024-02-01").with(new PartnerId(UUID.randomUUID()));
        Signing second = Signing.on("2024-02-01");
        views.given(
                first.ownedBy(null),
                first.signed(),
                first.received("2024-03-01", "100.00"),
                first.addendum(AddendumKind.AMOUNT_UP, "2024-04-01", "130.00"),
                second.ownedBy(null),
                second.signed(),
                second.received("2024-03-01", "100.00"),
                second.joinedBy(newcomer, "2024-04-01", "130.00"));

        assertThat(closing(first, first.partner)).isEqualTo("30.00").isEqualTo(owed(first, first.partner));
        assertThat(closing(second, newcomer)).isEqualTo("30.00").isEqualTo(owed(second, newcomer));
        assertThat(closing(second, second.partner)).isEqualTo("0.00").isEqualTo(owed(second, second.partner));
    }

    private String closing(Signing of, PartnerId partner) {
        return views.get("/api/agreements/" + of.id.text() + "/statement?partnerId=" + partner.text())
                .at("/balance/closing/amount")
                .asString();
    }

    private String owed(Signing of, PartnerId partner) {
        return views.get("/api/receivables?agreementId=" + of.id.text() + "&partnerId=" + partner.text())
                .get("items")
                .valueStream()
                .map(row -> row.at("/receivable/amount").asString())
                .findAny()
                .orElse("0.00");
    }

    @Test
    void who_is_no_party_has_no_statement_and_who_joins_has_one_from_then_on() {
        PartnerId newcomer = new PartnerId(UUID.randomUUID());
        views.given(signing.ownedBy(null), signing.signed());
        String theirs = "/api/agreements/" + signing.id.text() + "/statement?partnerId=" + newcomer.text();
        assertThat(views.ask(theirs).getStatus()).isEqualTo(404);

        views.given(signing.joinedBy(newcomer, "2024-04-01", "5.00"));
        assertThat(views.ask(theirs).getStatus()).isEqualTo(200);
        assertThat(views.ask(theirs + "&effectiveOn=2024-03-31").getStatus()).isEqualTo(404);
    }

    @Test
    void every_years_closing_is_the_next_ones_opening_and_all_is_what_was_said() {
        Random chance = new Random(5);
        BigDecimal owed = new BigDecimal("1000.00");
        views.given(signing.ownedBy(null), signing.signed());
        for (int one = 0; one < 25; one++) {
            String on = (2024 + one / 12) + "-" + "%02d".formatted(3 + one % 10) + "-10";
            String amount =
                    new BigDecimal(1 + chance.nextInt(3000)).movePointLeft(2).toPlainString();
            switch (chance.nextInt(3)) {
                case 0 -> {
                    views.given(signing.received(on, amount));
                    owed = owed.subtract(new BigDecimal(amount));
                }
                case 1 -> {
                    var wrong = signing.received(on, amount);
                    views.given(wrong, signing.reversed(wrong, on));
                }
                default -> {
                    views.given(signing.writtenOff(on, amount));
                    owed = owed.subtract(new BigDecimal(amount));
                }
            }
        }
        assertThat(new BigDecimal(
                        statement("limit=1000").at("/balance/closing/amount").asString()))
                .isEqualByComparingTo(owed);
        assertThat(statement("from=2024&to=2024").at("/balance/closing"))
                .isEqualTo(statement("from=2025&to=2025").at("/balance/opening"));
        long then = statement("").get("position").asLong();
        String before = balance(statement("to=2025&asOfPosition=" + then));
        views.given(signing.received("2025-01-05", "1.00"));
        assertThat(balance(statement("to=2025&asOfPosition=" + then))).isEqualTo(before);
        assertThat(balance(statement("to=2025"))).isNotEqualTo(before);
    }
}

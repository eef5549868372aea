package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.OurRole;
import org.tributary.events.Party;
import org.tributary.events.Party.Signatory;
import org.tributary.events.PersonId;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/agreements/register}: what is reported of a year, in four sections. */
class RegisterIT {
    private final ViewFixture views = ViewFixture.fresh();

    private JsonNode year(String asked) {
        return views.get("/api/agreements/register?from=2015&to=2015" + asked);
    }

    private static List<String> sections(JsonNode answer) {
        return answer.get("sections")
                .valueStream()
                .map(one ->
                        one.get("section").asString() + " " + one.get("count").asLong() + totals(one))
                .toList();
    }

    private static String totals(JsonNode of) {
        return of.get("totals")
                .valueStream()
                .map(total -> " " + total.at("/value/amount").asString() + "="
                        + total.at("/mobilized/amount").asString() + "+"
                        + total.at("/own/amount").asString() + " "
                        + total.get("currency").asString())
                .reduce("", String::concat);
    }

    @Test
    void what_was_signed_lies_in_four_sections_and_addenda_are_counted_apart() {
        Signing cash = Signing.on("2015-03-01").bringing("100.00").own("10.00");
        Signing goods = Signing.on("2015-04-01");
        goods.bringing(goods.partner, ValueKind.IN_KIND, "7.00");
        Signing sponsors = Signing.on("2015-02-01")
                .in("CHF")
                .as("sponsorship-agreement", "S/1", "Gala")
                .bringing("5.00");
        Signing before = Signing.on("2014-12-31").bringing("1000.00");
        views.given(
                cash.signed(),
                goods.signed(),
                sponsors.signed(),
                before.signed(),
                before.addendum(AddendumKind.AMOUNT_UP, "2015-05-01", "30.00"),
                before.addendum(AddendumKind.CORRECTION_OF_ERROR, "2015-06-01", "2.00"));

        JsonNode answer = year("");
        assertThat(sections(answer))
                .containsExactly(
                        "with-cash 1 110.00=100.00+10.00 EUR",
                        "without-cash 1 7.00=7.00+0.00 EUR",
                        "sponsorship 1 5.00=5.00+0.00 CHF",
                        "addendum 1 30.00=30.00+0.00 EUR");
        assertThat(answer.get("agreements").asLong()).isEqualTo(3);
        assertThat(answer.get("addenda").asLong()).isEqualTo(1);
        assertThat(totals(answer)).isEqualTo(" 5.00=5.00+0.00 CHF 147.00=137.00+10.00 EUR");
        assertThat(answer.get("items").findValuesAsString("section"))
                .containsExactly("with-cash", "without-cash", "sponsorship", "addendum");
    }

    @Test
    void each_line_says_who_signed_in_which_capacity_and_what_each_source_brings() {
        PersonId minister = new PersonId(UUID.randomUUID());
        PersonId director = new PersonId(UUID.randomUUID());
        views.givenWords(minister, "{\"name\": \"Ada Byron\", \"jobTitle\": \"Minister\"}");
        views.givenPerson(director, "Ben Bo");
        LocalDate day = LocalDate.parse("2015-03-01");
        Signing signing = Signing.on("2015-03-01").bringing("100.00").own("10.00");
        signing.partyTo(new Party(signing.partner.text(), List.of(new Signatory(minister, day))));
        signing.partyTo(new Party(Value.OWN, List.of(new Signatory(director, day))));
        views.given(signing.partnerCalled("Meridian"), signing.signed());

        JsonNode line = year("").at("/items/0");
        assertThat(line.at("/signatories/0/party").asString()).isEqualTo("Meridian");
        assertThat(line.at("/signatories/0/name").asString()).isEqualTo("Ada Byron");
        assertThat(line.at("/signatories/0/jobTitle").asString()).isEqualTo("Minister");
        assertThat(line.at("/signatories/1/party").asString()).isEqualTo("own");
        assertThat(line.at("/values/0/source").asString()).isEqualTo("Meridian");
        assertThat(line.at("/values/1/amount/amount").asString()).isEqualTo("10.00");

        String csv = ViewFixture.text(views.ask("/api/agreements/register?from=2015&to=2015&format=csv"));
        assertThat(csv)
                .startsWith("section,")
                .contains("Meridian Ada Byron Minister 2015-03-01; own Ben Bo 2015-03-01");
        assertThat(views.ask("/api/agreements/register?format=xlsx").getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void what_is_void_and_what_others_signed_while_we_brokered_is_not_in_it() {
        Signing right = Signing.on("2015-03-01").bringing("1.00");
        Signing wrong = Signing.on("2015-03-02").bringing("2.00");
        Signing theirs = Signing.on("2015-03-03").bringing("3.00");
        APartnership brokered = APartnership.of(theirs.partnership)
                .as(OurRole.BROKER)
                .with(theirs.partner, "funding")
                .bringing(2015, "1.00");
        long then = views.given(right.signed(), wrong.signed());
        views.given(
                wrong.voided("2015-04-01"),
                brokered.proposed("2015-03-01"),
                brokered.signed(theirs.id, "2015-03-03"),
                theirs.signed());

        assertThat(totals(year(""))).isEqualTo(" 1.00=1.00+0.00 EUR");
        assertThat(totals(year("&asOfPosition=" + then))).isEqualTo(" 3.00=3.00+0.00 EUR");
    }

    @Test
    void it_adds_up_to_what_was_signed_and_to_the_statistics() {
        Random chance = new Random(11);
        Map<String, Integer> count = new TreeMap<>();
        Map<String, BigDecimal> value = new TreeMap<>();
        for (int one = 0; one < 30; one++) {
            String currency = chance.nextBoolean() ? "EUR" : "USD";
            boolean cash = chance.nextBoolean();
            BigDecimal amount = new BigDecimal(1 + chance.nextInt(99999)).movePointLeft(2);
            Signing signing = Signing.on((2014 + chance.nextInt(3)) + "-07-01").in(currency);
            signing.bringing(signing.partner, cash ? ValueKind.CASH : ValueKind.IN_KIND, amount.toPlainString());
            var signed = signing.signed();
            views.given(signed);
            if (signed.effectiveOn().getYear() == 2015) {
                count.merge(cash ? "with-cash" : "without-cash", 1, Integer::sum);
                value.merge(currency, amount, BigDecimal::add);
            }
            if (chance.nextInt(3) == 0) {
                BigDecimal more = new BigDecimal(1 + chance.nextInt(999)).movePointLeft(2);
                var addendum = signing.addendum(AddendumKind.AMOUNT_UP, "2016-01-01", more.toPlainString());
                if (chance.nextBoolean() && signed.effectiveOn().getYear() < 2016) {
                    addendum = signing.addendum(AddendumKind.AMOUNT_UP, "2015-12-01", more.toPlainString());
                    count.merge("addendum", 1, Integer::sum);
                    value.merge(currency, more, BigDecimal::add);
                }
                views.given(addendum);
            }
        }

        JsonNode answer = year("&limit=1000");
        for (JsonNode section : answer.get("sections"))
            assertThat(section.get("count").asInt())
                    .isEqualTo(count.getOrDefault(section.get("section").asString(), 0));
        for (JsonNode total : answer.get("totals"))
            assertThat(new BigDecimal(total.at("/value/amount").asString()))
                    .isEqualByComparingTo(value.get(total.get("currency").asString()));
        JsonNode statistics = views.get("/api/statistics/agreements?by=instrument&from=2015&to=2015");
        assertThat(statistics.at("/total/agreements").asString())
                .isEqualTo(answer.get("agreements").asString());
        assertThat(statistics.at("/total/addenda").asString())
                .isEqualTo(answer.get("addenda").asString());
        assertThat(answer.get("items"))
                .hasSize(
                        answer.get("agreements").asInt() + answer.get("addenda").asInt());
    }
}

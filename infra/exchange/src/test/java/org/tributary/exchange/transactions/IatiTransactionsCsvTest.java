package org.tributary.exchange.transactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Gate;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.Share;
import org.tributary.exchange.batch.Content;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Plan;
import tools.jackson.databind.node.ObjectNode;

class IatiTransactionsCsvTest {
    private static final String COLUMNS = "iati_identifier,transaction_ref,transaction_type_code,transaction_date,"
            + "transaction_value_currency,transaction_value,transaction_description,transaction_provider_org_type,"
            + "transaction_provider_org_ref,transaction_provider_org";

    private static Plan plan(String... rows) {
        String text = COLUMNS + "\r\n" + String.join("\r\n", rows) + "\r\n";
        return new IatiTransactionsCsv().plan(new Content("t.csv", text.getBytes(UTF_8), "00"));
    }

    private static String from(String ref, String name, String date) {
        return "XM-1,F1,11,%s,JPY,10.32,Appeal,10,%s,%s".formatted(date, ref, name);
    }

    private static List<ObjectNode> bodies(Plan plan, int stage, Gate... gates) {
        Policy policy = new Policy(
                "Office",
                null,
                Currency.of("USD"),
                "ecb",
                31,
                ZoneId.of("UTC"),
                List.of(gates),
                List.of(),
                Share.of(4, 5),
                OverPayment.ACCEPT,
                null);
        return plan.stages().get(stage).lanes().stream()
                .flatMap(List::stream)
                .map(Line::body)
                .map(body -> body.under(policy))
                .toList();
    }

    private static Stream<String> partners(Plan plan) {
        return bodies(plan, 0).stream()
                .map(body -> body.get("name").stringValue()
                        + " " + body.path("organisationId").asString("-")
                        + " " + body.path("aliases").size());
    }

    @Test
    void an_incoming_commitment_is_an_agreement_as_the_source_states_it() {
        Plan plan = plan(from("JP-1", "Japan", "2022-04-08"));
        ObjectNode body = bodies(plan, 1, Gate.DUE_DILIGENCE, Gate.CHECKLIST).get(0);

        assertThat(body.get("reference").stringValue()).isEqualTo("F1/2");
        assertThat(body.get("otherReferences").toString())
                .isEqualTo("[{\"type\":\"A1\",\"reference\":\"F1\"},{\"type\":\"A9\",\"reference\":\"XM-1\"}]");
        assertThat(body.get("title").stringValue()).isEqualTo("Appeal");
        assertThat(body.at("/values/0/amount").toString()).isEqualTo("{\"amount\":\"10.32\",\"currency\":\"JPY\"}");
        assertThat(body.get("waivers").toString())
                .isEqualTo("[{\"gate\":\"due-diligence\",\"reason\":{\"code\":\"history-taken-in\"}}]");
        assertThat(LocalDate.parse(body.get("effectiveOn").stringValue())).isEqualTo("2022-04-08");
        assertThat(body.has("owner")).isFalse();
        assertThat(body.has("attribution")).isFalse();
    }

    @Test
    void other_transactions_are_skipped_and_counted() {
        Plan plan = plan("XM-1,,3,2022-01-01,USD,5,,,,", "XM-1,,3,2022-01-01,USD,6,,,,", "XM-1,,,2022-01-01,USD,6,,,,");

        assertThat(plan.skipped().toString()).isEqualTo("{of transaction type 3=2, without a transaction type=1}");
        assertThat(plan.rows()).isEqualTo(3);
    }

    @Test
    void a_row_that_does_not_say_who_gives_is_refused() {
        Plan plan = plan(from("-", "", "2022-04-08"));

        assertThat(plan.refused())
                .singleElement()
                .satisfies(
                        refused -> assertThat(refused.line() + refused.rule()).isEqualTo("2provider-missing"));
    }

    @Test
    void an_identifier_makes_one_donor_of_several_names() {
        assertThat(partners(plan(from("SE-0", "Sida", "2022-01-02"), from("SE-0", "Sweden", "2022-01-01"))))
                .containsExactly("Sida SE-0 1");
    }

    @Test
    void a_dash_is_no_identifier() {
        assertThat(partners(
                        plan(from("-", "Donors in Qatar", "2022-01-01"), from("-", "Donors in Chad", "2022-01-01"))))
                .containsExactly("Donors in Qatar - 0", "Donors in Chad - 0");
    }

    @Test
    void one_name_with_and_without_an_identifier_is_kept_apart() {
        assertThat(partners(plan(from("CA-GOV", "Canada", "2022-01-01"), from("", "Canada", "2022-01-01"))))
                .containsExactly("Canada CA-GOV 0", "Canada - 0");
    }

    @Test
    void a_donor_is_registered_since_it_first_gave_and_is_the_same_in_the_next_file() {
        ObjectNode one = bodies(plan(from("", "Chad", "2022-03-01"), from("", "Chad", "2021-02-03")), 0)
                .get(0);
        ObjectNode other = bodies(plan(from("", " CHAD ", "2023-03-01")), 0).get(0);

        assertThat(one.get("effectiveOn").stringValue()).isEqualTo("2021-02-03");
        assertThat(one.get("partnerId")).isEqualTo(other.get("partnerId"));
    }

    @Test
    void a_long_description_is_shortened_for_the_title_and_kept_whole() {
        ObjectNode body = bodies(
                        plan("XM-1,F1,11,2022-01-01,USD,5,%s,70,,Private donors".formatted("long ".repeat(60))), 1)
                .get(0);

        assertThat(body.get("title").stringValue()).hasSize(200).endsWith("…");
        assertThat(body.get("objective").stringValue()).hasSize(299);
    }
}

package org.tributary.queryside.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Gate;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.Policy.StageProbability;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/policy}, and the policy that other questions are answered by. */
class PolicyIT {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void the_policy_in_force_is_shown_as_it_was_set() {
        views.given(set("EUR", "1900-01-01", null));
        views.given(set("USD", "2026-01-01", new Reason("other", "The council decided so")));

        JsonNode answer = views.get("/api/policy");
        assertThat(answer.get("version").longValue()).isEqualTo(1);
        assertThat(answer.get("effectiveOn").stringValue()).isEqualTo("2026-01-01");
        assertThat(answer.at("/reason/note").stringValue()).isEqualTo("The council decided so");
        assertThat(answer.at("/policy/reportingCurrency").stringValue()).isEqualTo("USD");
        assertThat(answer.at("/policy/gates/0").stringValue()).isEqualTo("due-diligence");
        assertThat(answer.at("/policy/probabilities/0/stage").stringValue()).isEqualTo("negotiating");
        assertThat(answer.at("/policy/probabilities/0/probability").stringValue())
                .isEqualTo("9/10");
        assertThat(answer.at("/policy/timeZone").stringValue()).isEqualTo("Europe/Zurich");
        assertThat(answer.at("/policy/approvalLimit/amount").stringValue()).isEqualTo("100000.00");
        assertThat(views.ask("/api/policy").getHeader("ETag")).startsWith("\"1-");
    }

    @Test
    void as_known_then_it_is_the_one_that_had_been_set() {
        long then = views.given(set("EUR", "1900-01-01", null));
        views.given(set("USD", "1900-01-01", null));

        assertThat(views.get("/api/policy?asOfPosition=" + then)
                        .at("/policy/reportingCurrency")
                        .stringValue())
                .isEqualTo("EUR");
    }

    @Test
    void what_is_to_hold_from_a_later_day_does_not_hold_before() {
        long head = views.given(set("EUR", "1900-01-01", null), set("USD", "2026-07-01", null));

        assertThat(at(new AsOf(head, TODAY, null)).reportingCurrency()).isEqualTo(Currency.of("EUR"));
        assertThat(at(new AsOf(head, TODAY.plusDays(1), null)).reportingCurrency())
                .isEqualTo(Currency.of("USD"));
    }

    @Test
    void of_two_in_force_the_one_recorded_last_counts_whatever_their_days() {
        long head = views.given(set("EUR", "2026-06-01", null), set("USD", "2026-01-01", null));

        assertThat(at(new AsOf(head, TODAY, null)).reportingCurrency()).isEqualTo(Currency.of("USD"));
    }

    @Test
    void it_comes_back_as_the_very_policy_that_was_set() {
        PolicySet set = set("EUR", "1900-01-01", null);
        views.given(set);

        assertThat(at(AsOf.now(TODAY))).isEqualTo(set.policy());
    }

    @Test
    void before_the_first_there_is_none() {
        assertThat(views.ask("/api/policy").getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> at(AsOf.now(TODAY)))
                .isInstanceOf(Refusal.class)
                .hasMessage("No policy was set yet, and without one nothing is told.");
    }

    @Test
    void where_none_was_in_force_yet_it_is_not_there_and_what_is_told_is_told_by_the_first() {
        views.given(set("EUR", "2026-02-01", null), set("USD", "2026-04-01", null));

        assertThat(ViewFixture.text(views.ask("/api/policy?effectiveOn=2026-01-31")))
                .contains("No policy was in force on 2026-01-31.");
        assertThat(at(AsOf.now(LocalDate.parse("2026-01-31"))).reportingCurrency())
                .isEqualTo(Currency.of("EUR"));
    }

    @Test
    void it_is_read_in_the_moment_of_an_answer_and_in_no_other() {
        views.given(set("EUR", "1900-01-01", null));

        assertThatThrownBy(() -> views.bean(PolicyThen.class).at(AsOf.now(TODAY)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Policy at(AsOf asOf) {
        PolicyThen policy = views.bean(PolicyThen.class);
        return views.bean(Questions.class)
                .ask(Portfolio.NAME, () -> policy.at(asOf))
                .answer();
    }

    private static PolicySet set(String currency, String effectiveOn, @Nullable Reason reason) {
        Policy policy = new Policy(
                "ITU-D",
                "XM-DAC-41300",
                Currency.of(currency),
                "ecb",
                31,
                ZoneId.of("Europe/Zurich"),
                List.of(Gate.DUE_DILIGENCE),
                List.of(new StageProbability(Stage.NEGOTIATING, Share.of(9, 10))),
                Share.of(4, 5),
                OverPayment.ACCEPT,
                Money.of("100000", currency));
        return new PolicySet(NaturalKeys.POLICY, policy, reason, LocalDate.parse(effectiveOn), List.of());
    }
}

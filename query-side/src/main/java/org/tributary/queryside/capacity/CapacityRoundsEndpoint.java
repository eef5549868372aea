package org.tributary.queryside.capacity;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/capacity-rounds}. */
@RestController
@RequestMapping("/api/capacity-rounds")
@Asks(Portfolio.NAME)
class CapacityRoundsEndpoint {
    private final Answers answers;

    CapacityRoundsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<RoundRow> list(Asking asking) {
        return answers.list(Portfolio.NAME, Rounds.LIST, at(asking.asOf()), asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<RoundRow> one(@PathVariable String id, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, round(id, asOf), RoundRow::version);
    }

    /** Of everyone who is invited, also of those who have not answered. */
    @GetMapping("/{id}/answers")
    @Nullable
    Listing<AnswerRow> answers(@PathVariable String id, Asking asking) {
        UUID round = UUID.fromString(
                answers.one(Portfolio.NAME, round(id, asking.asOf())).answer().id());
        Map<String, Object> asked = Map.of(
                "round",
                round,
                "position",
                asking.asOf().position(),
                "on",
                asking.asOf().on());
        return answers.list(Portfolio.NAME, CapacityAnswers.OF_ROUND, asked, asking);
    }

    private static Function<JdbcClient, RoundRow> round(String id, AsOf asOf) {
        return jdbc -> jdbc.sql(Rounds.ONE)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", id))
                .query(RoundRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no capacity round " + id + "."));
    }

    private static Map<String, Object> at(AsOf asOf) {
        return Map.of("position", asOf.position(), "on", asOf.on());
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.OFFICER;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** A state that is kept in memory is what the history says, or it is not used. */
@InTheHouse
class StatesIT {
    private static final String BY_ANOTHER_PROCESS = """
            INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
            SELECT gen_random_uuid(), stream_id, stream_type, sequence + 1, name, revision,
                   replace(payload, ?, ?), metadata
            FROM history.events WHERE stream_id = ?::uuid ORDER BY sequence DESC LIMIT 1
            """;

    @Autowired
    House house;

    @Autowired
    MeterRegistry meters;

    private Contract contract;

    @BeforeEach
    void a_contribution_was_recorded() {
        contract = house.contract("EUR", "100000");
        house.received(house.receipt(contract, "10", "EUR"));
    }

    private double times(String outcome) {
        return meters.counter("tributary.states", "outcome", outcome).count();
    }

    /** What becomes of the question for the agreement's state when the next contribution is recorded. */
    private void nextIs(String outcome) {
        double before = times(outcome);
        house.as(FINANCE).order("record-contribution", house.receipt(contract, "10", "EUR"), false);
        assertThat(times(outcome)).as(outcome).isEqualTo(before + 1);
    }

    @Test
    void what_was_committed_is_at_hand_for_the_next_command() {
        nextIs("kept");
    }

    @Test
    void what_another_process_appended_is_seen_all_the_same() {
        Body here = house.receipt(contract, "10", "EUR");
        house.received(here);
        Body there = house.receipt(contract, "10", "EUR");
        house.jdbc()
                .sql(BY_ANOTHER_PROCESS)
                .params(here.at("contributionId"), there.at("contributionId"), contract.agreement())
                .update();

        house.as(FINANCE)
                .given(
                        "reverse-contribution",
                        "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}",
                        contract.agreement(),
                        there.at("contributionId"));
    }

    @Test
    void the_id_of_one_kind_names_nothing_of_another() {
        house.as(OFFICER)
                .order(
                        "register-partner",
                        Body.json("{'name': 'Unit', 'category': '60', 'parentId': '%s'}", contract.agreement()),
                        false)
                .isRefused(422, "invalid");
    }

    @Nested
    class Is_forgotten {
        @Test
        void when_the_command_was_only_rehearsed() {
            house.as(FINANCE).order("record-contribution", house.receipt(contract, "10", "EUR"), true);
            nextIs("unknown");
        }

        @Test
        void when_the_command_lost_to_another() {
            Body first = house.receipt(contract, "10", "EUR").with("bankReference", "'B-7'");
            house.received(first);
            house.as(FINANCE)
                    .order(
                            "record-contribution",
                            house.receipt(contract, "10", "EUR").with("bankReference", "'B-7'"),
                            false)
                    .isRefused("bank-reference-taken");
            nextIs("unknown");
        }
    }
}

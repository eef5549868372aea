package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** Whatever is set, the policy is whole and sound, and says why it is another. */
class PolicySequencesTest extends Sequences {
    private static final List<Move> MOVES = List.of(move(
            MANAGER,
            "set-policy",
            "{'effectiveOn': '<day>'" + WHY
                    + "(, 'organisation': '<name>')(, 'reportingCurrency': '<reporting>')(, 'rateMaxAgeDays': <age>)(, 'gates':"
                    + " [<gates>])(, 'probabilities': [<probabilities>])(, 'negotiatingWithoutDueDiligence': '<share>')(,"
                    + " 'overPayment': '<over>')(, 'approvalLimit': {'amount': '<amount>', 'currency': '<reporting>'})(, 'clear':"
                    + " ['approvalLimit'])}"));

    private final House house = office().house;

    @Property
    void the_policy_is_whole_and_sound(@ForAll("steps") List<Step> steps) {
        String open =
                stage("identified") + "," + stage("qualified") + "," + stage("cultivating") + "," + stage("proposed");
        World world = new World()
                .with("name", "Office", "Our organization")
                .with("reporting", "USD", "USD", "EUR")
                .with("age", "31", "0", "366", "367")
                .with("gates", "'checklist'", "'checklist', 'checklist'", "")
                .with("probabilities", open + "," + stage("negotiating"), open, open + "," + stage("proposed"))
                .with("share", "1/2", "3/2", "0/1", "1/1")
                .with("over", "refuse", "accept");
        house.underPolicy(
                "{'rateMaxAgeDays': 30}",
                () -> new Life(NaturalKeys.POLICY.text(), world, MOVES, PolicySequencesTest::holds).live(steps));
    }

    private static String stage(String stage) {
        return "{'stage': '%s', 'probability': '<share>'}".formatted(stage);
    }

    private static void holds(Past past) {
        String[] before = {""};
        past.each((name, event) -> {
            if (!name.equals("policy-set")) return;
            JsonNode policy = event.payload().path("policy");
            assertThat(policy.toString()).as("something changed").isNotEqualTo(before[0]);
            if (!before[0].isEmpty())
                assertThat(event.at("/reason/code")).as("why").isNotEmpty();
            before[0] = policy.toString();
            assertThat(policy.path("rateMaxAgeDays").asInt()).isBetween(0, 366);
            assertThat(policy.path("gates").valueStream().map(JsonNode::asString))
                    .doesNotHaveDuplicates();
            assertThat(policy.path("probabilities")
                            .valueStream()
                            .map(each -> each.path("stage").asString()))
                    .containsExactlyInAnyOrder("identified", "qualified", "cultivating", "proposed", "negotiating");
            policy.path("probabilities").valueStream().forEach(each -> requireAtMostOne(each.path("probability")));
            requireAtMostOne(policy.path("negotiatingWithoutDueDiligence"));
            if (policy.has("approvalLimit")) {
                assertThat(Past.amount(policy.path("approvalLimit")).signum()).isNotNegative();
                assertThat(policy.at("/approvalLimit/currency")).isEqualTo(policy.path("reportingCurrency"));
            }
        });
    }

    private static void requireAtMostOne(JsonNode share) {
        String[] parts = share.asString().split("/");
        assertThat(Integer.parseInt(parts[0])).isBetween(0, Integer.parseInt(parts[1]));
    }
}

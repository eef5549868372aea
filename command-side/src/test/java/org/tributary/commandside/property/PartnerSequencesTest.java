package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;

/** What is known of a partner is opened before it is closed, and it is barred exactly while something bars it. */
class PartnerSequencesTest extends Sequences {
    private static final String OF = "{'partnerId': '<partner>', 'effectiveOn': '<day>'";
    private static final String NOTE = "(, 'note': {'text': 'Words'})";
    private static final String LOOKED = OF + ", 'dueDiligenceId': '<looked>'";
    private static final String DUPLICATE = OF + WHY + ", 'duplicateId': '<duplicate>'}";
    private static final List<Move> MOVES = List.of(
            move(OFFICER, "register-partner", OF + ", 'name': 'Meridian', 'category': '60'}"),
            move(
                    OFFICER,
                    "revise-partner-profile",
                    OF + "(, 'name': '<name>')(, 'category': '<category>')(, 'country': 'CH')(, 'clear': ['country'])"
                            + "(, 'parentId': '<duplicate>')" + WHY + "}"),
            move(OFFICER, "record-interaction", OF + ", 'kind': 'call', 'interactionId': '<interaction>'}"),
            move(OFFICER, "raise-partner-flag", OF + WHY + NOTE + ", 'flagId': '<flag>', 'kind': '<flagged>'}"),
            move(MANAGER, "lift-partner-flag", OF + WHY + NOTE + ", 'flagId': '<flag>'}"),
            move(OFFICER, "raise-partner-flag", OF + WHY + ", 'flagId': '<flag>', 'kind': 'sanctions'}"),
            move(OFFICER, "open-due-diligence", LOOKED + ", 'assessed': '<side>', 'tier': 'standard'}"),
            move(
                    MANAGER,
                    "conclude-due-diligence",
                    LOOKED + ", 'outcome': '<outcome>'(, 'expertise': 'adequate', 'capacity': 'adequate', 'systems':"
                            + " 'adequate', 'riskRating': 'low', 'validUntil': '2027-03-31')(" + WHY + ")}"),
            move(OFFICER, "share-due-diligence-result", LOOKED + ", 'parts': ['outcome']}"),
            move(OFFICER, "request-due-diligence-item", LOOKED + ", 'itemId': '<item>', 'item': 'audited-accounts'}"),
            move(OFFICER, "answer-due-diligence-item", OF + ", 'itemId': '<item>', 'answer': '<answer>'(" + WHY + ")}"),
            move(
                    OFFICER,
                    "assess-capacity",
                    OF + ", 'roundId': '<round>', 'assessed': '<side>', 'capacities': {'operate': '<score>', 'act':"
                            + " '<score>', 'connect': '<score>'}(" + WHY + ")}"),
            move(OFFICER, "add-contact", OF + ", 'contactId': '<contact>', 'person': {'name': 'Ada'}, 'role': 'head'}"),
            move(OFFICER, "remove-contact", OF + WHY + ", 'contactId': '<contact>'}"),
            move(MANAGER, "merge-partners", DUPLICATE),
            move(MANAGER, "undo-partner-merge", DUPLICATE),
            move(MANAGER, "succeed-partner", OF + WHY + ", 'successorId': '<duplicate>'}"));

    private final House house = office().house;

    @Property
    void a_partner_is_barred_while_something_bars_it(@ForAll("steps") List<Step> steps) {
        String partner = house.partner();
        String duplicate = house.partner();
        house.as(OFFICER)
                .given(
                        "raise-partner-flag",
                        "{'partnerId': '%s', 'kind': 'sanctions', 'reason': {'code': 'other'}, 'effectiveOn': '2026-01-10'}",
                        duplicate);
        String round = house.as(OFFICER)
                .given(
                        "open-capacity-round",
                        "{'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'], 'effectiveOn': '2026-01-10'}",
                        partner);
        World world = new World()
                .with("partner", partner, partner, partner, partner, House.anId())
                .with("duplicate", duplicate, duplicate, house.partner(), partner)
                .with("round", round)
                .with("name", "Meridian", "Meridian Foundation")
                .with("category", "60", "10")
                .with("flagged", "sanctions", "exclusionary-criterion", "disruption")
                .with("side", "them", "us")
                .with("outcome", "cleared", "not-cleared", "abandoned")
                .with("answer", "given", "declined", "withdrawn")
                .with("score", "1", "4", "2.75", "3", "0.9", "4.01", "1.005")
                .fresh("interaction", 3)
                .fresh("flag", 2)
                .fresh("looked", 2)
                .fresh("item", 2)
                .fresh("contact", 2);
        new Life(partner, world, MOVES, PartnerSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        past.alternating("/flagId", List.of("partner-flag-raised"), List.of("partner-flag-lifted"));
        past.alternating("/contactId", List.of("contact-added"), List.of("contact-removed"));
        past.alternating("/duplicateId", List.of("duplicate-taken-over"), List.of("duplicate-given-back"));
        past.alternating("", List.of("partner-merged"), List.of("partner-separated"));
        past.following(
                "/dueDiligenceId", "due-diligence-opened", "due-diligence-concluded", "due-diligence-result-shared");
        past.following("/itemId", "due-diligence-item-requested", "due-diligence-item-answered");
        past.following("/interactionId", "interaction-recorded");
        past.following("", "partner-registered", "partner-profile-revised");
        past.named("capacity-assessed")
                .flatMap(event -> event.payload().path("capacities").valueStream())
                .forEach(score ->
                        assertThat(new BigDecimal(score.asString())).isBetween(BigDecimal.ONE, BigDecimal.valueOf(4)));
        requireMergedAtRest(past);
        requireBarredInTurn(past);
    }

    private static void requireMergedAtRest(Past past) {
        boolean[] merged = {false};
        past.each((name, event) -> {
            if (name.equals("partner-separated")) merged[0] = false;
            assertThat(merged[0]).as("merged before %s", name).isFalse();
            if (name.equals("partner-merged")) merged[0] = true;
        });
    }

    private static void requireBarredInTurn(Past past) {
        boolean[] barred = {false};
        past.each((name, event) -> {
            boolean bars = event.payload().path("bars").asBoolean(false);
            boolean unbars = event.payload().path("unbars").asBoolean(false);
            if (unbars) assertThat(barred[0]).as("barred before %s", name).isTrue();
            barred[0] = !unbars && (bars || barred[0]);
        });
        String partner = past.events().get(0).at("/partnerId");
        assertThat(office().closed("partner", partner))
                .as("nothing is signed with it")
                .isEqualTo(barred[0]);
    }
}

package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.commandside.property.Past.amount;
import static org.tributary.commandside.property.Past.list;
import static org.tributary.commandside.property.Past.requireWhole;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.StoredEvent;
import org.tributary.events.Stage;

/** A partnership goes only where the table of stages leads, and what stands beside its stage is opened before it is closed. */
class PartnershipSequencesTest extends Sequences {
    private static final String OF = "{'partnershipId': '<partnership>', 'effectiveOn': '<day>'";
    private static final String SELDOM = OF.replace("<partnership>", "<seldom>");
    private static final String VALUE = "{'amount': '<amount>', 'currency': 'EUR'}";
    private static final String OWNED = ", 'owner': '<staff>'(, 'credit': [<credit>])";
    private static final String FORECAST =
            ", 'expectedValue': " + VALUE + "(, 'tranches': [{'year': 2026, 'amount': " + VALUE + "}])";
    private static final String PARTNERS = ", 'partners': [{'partnerId': '<partner>', 'role': 'funding'}]";
    private static final String PLEDGE = OF + ", 'pledgeId': '<pledge>'";
    private static final String BROKER = OF + ", 'brokerId': '<broker>'";
    private static final String CHECKLIST = OF + ", 'checklistId': '<checklist>'";
    private static final String WORDS = "{'text': 'Words'}";
    private static final List<Move> MOVES = List.of(
            move(
                    OFFICER,
                    "propose-partnership",
                    OF + PARTNERS + OWNED + FORECAST
                            + ", 'title': 'Broadband'(, 'attribution': {'region': [<shares>]})}"),
            move(OFFICER, "advance-stage", OF + ", 'to': '<stage>'}"),
            move(OFFICER, "advance-stage", OF + ", 'to': '<next>'}"),
            move(OFFICER, "move-back-stage", OF + WHY + ", 'to': '<stage>'}"),
            move(OFFICER, "revise-forecast", OF + FORECAST + "(, 'probability': '1/4'" + WHY + ")}"),
            move(MANAGER, "assign-owner", OF + OWNED + WHY + "}"),
            move(OFFICER, "put-on-hold", OF + WHY + "}"),
            move(OFFICER, "resume-partnership", OF + "}"),
            move(OFFICER, "decline-partnership", SELDOM + WHY + "}"),
            move(OFFICER, "withdraw-partnership", SELDOM + WHY + "}"),
            move(OFFICER, "reopen-partnership", OF + WHY + ", 'to': '<stage>'}"),
            move(MANAGER, "complete-partnership", OF + "(, 'waiver': {'code': 'other'})}"),
            move(MANAGER, "reopen-completion", OF + WHY + "}"),
            move(OFFICER, "revise-engagement", OF + ", 'engagementTypes': ['<type>']}"),
            move(OFFICER, "revise-partners", OF + PARTNERS + WHY + "}"),
            move(OFFICER, "record-pledge", PLEDGE + ", 'partnerId': '<partner>', 'amount': " + VALUE + "}"),
            move(OFFICER, "revise-pledge", PLEDGE + WHY + ", 'amount': " + VALUE + "}"),
            move(OFFICER, "withdraw-pledge", PLEDGE + WHY + "}"),
            move(OFFICER, "assign-broker", BROKER + ", 'kind': 'external', 'partnerId': '<partner>'}"),
            move(OFFICER, "release-broker", BROKER + WHY + "}"),
            move(OFFICER, "assign-checklist", CHECKLIST + ", 'template': 'partnering'}"),
            move(OFFICER, "assess-checklist-item", CHECKLIST + ", 'item': '<item>', 'assessment': '<assessment>'}"),
            move(MANAGER, "remove-checklist", CHECKLIST + WHY + "}"),
            move(OFFICER, "schedule-joint-assessment", OF + ", 'everyMonths': 12}"),
            move(OFFICER, "hold-joint-assessment", OF + ", 'assessmentId': '<assessed>', 'outcome': 'continue'}"),
            move(OFFICER, "agree-measures", OF + ", 'measures': [{'code': '<measure>', 'name': 'Schools'}]}"),
            move(OFFICER, "record-measurement", OF + ", 'measure': '<measure>', 'value': '7'}"),
            move(
                    OFFICER,
                    "record-feedback",
                    OF + ", 'feedbackId': '<feedback>', 'partnerId': '<partner>', 'words': " + WORDS + "}"),
            move(
                    OFFICER,
                    "respond-to-feedback",
                    OF + ", 'feedbackId': '<feedback>', 'acted': <yes>, 'answer': " + WORDS + "}"),
            move(OFFICER, "lodge-complaint", OF + ", 'complaintId': '<complaint>', 'words': " + WORDS + "}"),
            move(
                    MANAGER,
                    "resolve-complaint",
                    OF + ", 'complaintId': '<complaint>', 'outcome': 'upheld'(" + WHY + ")}"),
            move(OFFICER, "record-budget-exemption", OF + WHY + "}"),
            move(MANAGER, "sign-agreement", OF + """
                            , 'agreementId': '<agreement>', 'instrument': 'cooperation-agreement', 'reference': '<number>',
                            'title': 'Wireless', 'currency': 'EUR'(, 'pledges': ['<pledge>']),
                            'values': [{'source': '<partner>', 'kind': 'cash', 'amount': {'amount': '100', 'currency': 'EUR'}}],
                            'waivers': [<waivers>]}"""),
            move(MANAGER, "void-partnership", SELDOM + WHY + "}"));

    private final House house = office().house;

    @Property
    void a_partnership_goes_only_where_the_table_leads(@ForAll("steps") List<Step> steps, @ForAll boolean late) {
        Deal deal = house.deal(late ? Stage.NEGOTIATING : Stage.IDENTIFIED);
        String other = house.staffMember();
        World world = new World()
                .with("partnership", deal.partnership())
                .with("seldom", House.anId(), House.anId(), deal.partnership())
                .with("partner", deal.partner(), deal.partner(), deal.partner(), house.partner())
                .with("staff", deal.owner(), other)
                .with(
                        "credit",
                        credit(deal.owner(), "1/1"),
                        credit(deal.owner(), "1/3") + "," + credit(other, "2/3"),
                        credit(deal.owner(), "333/1000"))
                .with("shares", part("AFR", "1/1"), part("AFR", "1/3") + "," + part("EUR", "2/3"), part("AFR", "2/3"))
                .with("stage", "identified", "qualified", "cultivating", "negotiating", "proposed", "signed")
                .with("next", "qualified", "cultivating", "negotiating")
                .with("type", "thematic", "funding")
                .with("measure", "schools", "teachers")
                .with("item", "zero-tolerance", "flexibility", "no-such-item")
                .with("assessment", "met", "partly", "not")
                .with("waivers", WAIVED, WAIVED, WAIVED + ", {'gate': 'checklist', 'reason': {'code': 'other'}}", "")
                .fresh("pledge", 1)
                .fresh("broker", 1)
                .fresh("checklist", 1)
                .fresh("assessed", 3)
                .fresh("feedback", 1)
                .fresh("complaint", 1)
                .fresh("agreement", 3)
                .with("number", house.aReference(), house.aReference(), house.aReference());
        new Life(deal.partnership(), world, MOVES, PartnershipSequencesTest::holds).live(steps);
    }

    private static final String WAIVED = "{'gate': 'due-diligence', 'reason': {'code': 'other'}},"
            + " {'gate': 'expectations-document', 'reason': {'code': 'other'}}";

    private static String credit(String staff, String share) {
        return "{'staffId': '%s', 'share': '%s'}".formatted(staff, share);
    }

    private static String part(String code, String share) {
        return "{'code': '%s', 'share': '%s'}".formatted(code, share);
    }

    private static void holds(Past past) {
        past.requireInTime();
        Walk walk = new Walk();
        past.each(walk::go);
        past.events().forEach(PartnershipSequencesTest::requireSums);
        past.alternating("/pledgeId", List.of("pledge-recorded"), List.of("pledge-withdrawn"));
        past.alternating("/brokerId", List.of("broker-assigned"), List.of("broker-released"));
        past.alternating("/checklistId", List.of("checklist-assigned"), List.of("checklist-removed"));
        past.following("/pledgeId", "pledge-recorded", "pledge-revised");
        past.following("/checklistId", "checklist-assigned", "checklist-item-assessed");
        past.following("/feedbackId", "feedback-recorded", "feedback-answered");
        past.following("/complaintId", "complaint-lodged", "complaint-resolved");
    }

    private static void requireSums(StoredEvent event) {
        if (!list(event, "/credit").isEmpty()) requireWhole("credit", list(event, "/credit").stream());
        if (!list(event, "/attribution/region").isEmpty())
            requireWhole("region", list(event, "/attribution/region").stream());
        if (event.payload().has("forecast"))
            assertThat(list(event, "/forecast/tranches").stream()
                            .map(part -> amount(part.path("amount")))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("years of a forecast")
                    .isEqualByComparingTo(amount(event, "/forecast/value"));
    }
}

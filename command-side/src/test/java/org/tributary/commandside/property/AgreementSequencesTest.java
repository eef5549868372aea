package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.commandside.property.Past.requireWhole;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.Body;
import org.tributary.commandside.House;
import org.tributary.commandside.House.Contract;

/** What was promised, received, given back, given up and set aside under an agreement adds up, whatever is asked. */
class AgreementSequencesTest extends Sequences {
    private static final String OF = "{'agreementId': '<agreement>', 'effectiveOn': '<day>'";
    private static final String SELDOM = OF.replace("<agreement>", "<seldom>");
    private static final String EUR = "{'amount': '<amount>', 'currency': 'EUR'}";
    private static final String RECEIVED = OF + ", 'contributionId': '<contribution>'";
    private static final String AMOUNTS = ", 'amount': {'amount': '<amount>', 'currency': '<currency>'}(, 'settles': "
            + EUR + ")(, 'trancheId': '<tranche>')(, 'bankReference': '<bank>')(, 'source': '<partner>')";
    private static final String SECOND = "(, 'proposalId': '<proposal>')";
    private static final String OWED = OF + ", 'obligationId': '<obligation>'";
    private static final String DECIDED = OF + ", 'proposalId': '<proposal>'";
    private static final List<Move> MOVES = List.of(
            move(FINANCE, "record-contribution", RECEIVED + AMOUNTS + "}"),
            move(FINANCE, "record-contribution", RECEIVED + ", 'amount': " + EUR + "(, 'trancheId': '<tranche>')}"),
            move(OFFICER, "record-contribution", RECEIVED + ", 'amount': " + EUR + "(, 'payer': '<partner>')}"),
            move(FINANCE, "reverse-contribution", RECEIVED + WHY + SECOND + "}"),
            move(
                    FINANCE,
                    "correct-contribution",
                    RECEIVED + AMOUNTS + WHY + SECOND + ", 'correctedBy': '<contribution>'}"),
            move(
                    FINANCE,
                    "refund-contribution",
                    RECEIVED + WHY + SECOND + ", 'refundId': '<refund>', 'amount': " + EUR
                            + "(, 'stillDue': <yes>)(, 'bankReference': '<bank>')}"),
            move(
                    OFFICER,
                    "allocate-contribution",
                    RECEIVED + ", 'allocationId': '<allocation>', 'use': 'event'," + " 'reference': 'Forum', 'amount': "
                            + EUR + "}"),
            move(OFFICER, "release-allocation", OF + WHY + ", 'allocationId': '<allocation>'}"),
            move(
                    FINANCE,
                    "write-off-receivable",
                    OF + WHY + SECOND + ", 'writeOffId': '<write-off>', 'amount': " + EUR
                            + "(, 'trancheId': '<tranche>')}"),
            move(FINANCE, "reverse-write-off", OF + WHY + SECOND + ", 'writeOffId': '<write-off>'}"),
            move(MANAGER, "approve-proposal", DECIDED + "}"),
            move(MANAGER, "reject-proposal", DECIDED + WHY + "}"),
            move(FINANCE, "withdraw-proposal", DECIDED + "}"),
            move(
                    OFFICER,
                    "sign-addendum",
                    OF + ", 'reference': '<number>', 'kind': '<change>'(, 'term': {'to': '2026-04-01'}),"
                            + " 'changes': [{'source': '<partner>', 'kind': 'cash', 'amount': " + EUR + "}]}"),
            move(
                    OFFICER,
                    "revise-tranches",
                    OF + WHY + ", 'tranches': [{'trancheId': '<tranche>', 'dueOn': '2026-12-31',"
                            + " 'amount': " + EUR + ", 'condition': 'Report'}(, {'trancheId': '<tranche>', 'amount': "
                            + EUR
                            + ", 'dueOn': '2027-12-31'})]}"),
            move(
                    OFFICER,
                    "meet-condition",
                    OF + ", 'trancheId': '<tranche>', 'judgedBy': 'own', 'evidence': 'Minutes'}"),
            move(OFFICER, "reopen-condition", OF + WHY + ", 'trancheId': '<tranche>'}"),
            move(OFFICER, "bring-into-force", OF + "}"),
            move(OFFICER, "suspend-agreement", OF + WHY + "}"),
            move(OFFICER, "resume-agreement", OF + "}"),
            move(
                    MANAGER,
                    "terminate-agreement",
                    SELDOM + WHY + "(, 'stillDue': [{'source': '<partner>', 'amount': " + EUR + "}])}"),
            move(FINANCE, "expire-agreement", OF + "(, 'stillDue': [{'source': '<partner>', 'amount': " + EUR + "}])}"),
            move(MANAGER, "reinstate-agreement", OF + WHY + "}"),
            move(OFFICER, "attribute-agreement", OF + WHY + ", 'region': [<shares>]}"),
            move(
                    OFFICER,
                    "add-obligation",
                    OWED + ", 'kind': 'report', 'owedBy': 'own', 'what': 'Report', 'dueOn': '2026-12-31'}"),
            move(OFFICER, "fulfil-obligation", OWED + "}"),
            move(MANAGER, "waive-obligation", OWED + WHY + "}"),
            move(OFFICER, "reopen-obligation", OWED + WHY + "}"),
            move(OFFICER, "remove-obligation", OWED + WHY + "}"),
            move(OFFICER, "attach-document", OF + ", <paper>, 'kind': 'report'}"),
            move(OFFICER, "detach-document", OF + WHY + ", 'sha256': '<hash>'}"),
            move(MANAGER, "void-agreement", SELDOM + WHY + ", 'published': <yes>}"));

    private final House house = office().house;

    @Property
    void money_of_an_agreement_adds_up_and_its_course_is_one_that_there_is(
            @ForAll("steps") List<Step> steps, @ForAll boolean scheduled) {
        live(steps, scheduled);
    }

    @Property
    void so_it_does_where_each_correction_waits_for_a_second_person(@ForAll("steps") List<Step> steps) {
        house.underPolicy("{'approvalLimit': {'amount': '0', 'currency': 'USD'}}", () -> live(steps, true));
    }

    private void live(List<Step> steps, boolean scheduled) {
        Contract contract = scheduled ? house.contract("EUR", "1000", "300", "400") : house.contract("EUR", "1000");
        List<String> tranches = scheduled ? contract.tranches() : List.of(House.anId(), House.anId());
        Body first = house.receipt(contract, "250", "EUR");
        List<String> contributions = List.of(
                house.received(scheduled ? first.with("trancheId", "'%s'", tranches.get(0)) : first),
                house.received(house.receipt(contract, "60", "EUR")),
                House.anId());
        List<Body> papers = List.of(house.document("Paper 1"), house.document("Paper 2"));
        World world = new World()
                .with("agreement", contract.agreement())
                .with("seldom", House.anId(), House.anId(), House.anId(), contract.agreement())
                .withAll("contribution", contributions)
                .with("partner", contract.partner(), contract.partner(), contract.partner(), House.anId(), "own")
                .with("tranche", tranches.get(0), tranches.get(1), House.anId())
                .fresh("refund", 3)
                .fresh("allocation", 2)
                .fresh("write-off", 2)
                .fresh("proposal", 2)
                .fresh("obligation", 2)
                .with("bank", "BANK-1", "BANK-2", "BANK-3")
                .with("number", house.aReference(), house.aReference(), house.aReference(), contract.reference())
                .with("change", "amount-up", "amount-down", "amount-up", "correction-of-error", "party-change")
                .with(
                        "shares",
                        "{'code': 'AFR', 'share': '1/1'}",
                        "{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}",
                        "",
                        "{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '333/1000'}")
                .with("paper", inside(papers.get(0)), inside(papers.get(1)))
                .with("hash", papers.get(0).at("sha256"), papers.get(1).at("sha256"));
        new Life(contract.agreement(), world, MOVES, AgreementSequencesTest::holds).live(steps);
    }

    private static String inside(Body body) {
        String text = body.json().toString();
        return text.substring(1, text.length() - 1);
    }

    private static void holds(Past past) {
        past.requireInTime();
        Books.of(past);
        past.alternating("/obligationId", List.of("obligation-added"), List.of("obligation-removed"));
        past.alternating(
                "/obligationId", List.of("obligation-fulfilled", "obligation-waived"), List.of("obligation-reopened"));
        past.alternating("/document/sha256", List.of("document-attached"), List.of("document-detached"));
        past.alternating("/trancheId", List.of("condition-met"), List.of("condition-reopened"));
        past.alternating("", List.of("agreement-suspended"), List.of("agreement-resumed"));
        past.alternating("", List.of("agreement-terminated", "agreement-expired"), List.of("agreement-reinstated"));
        past.alternating(
                "/proposalId",
                List.of("correction-proposed"),
                List.of("correction-approved", "correction-rejected", "correction-withdrawn"));
        past.named("correction-approved", "correction-rejected")
                .forEach(event -> assertThat(event.at("/approvedBy") + event.at("/rejectedBy"))
                        .as("a second person")
                        .isNotEqualTo(event.at("/proposedBy")));
        past.named("agreement-attributed")
                .flatMap(event -> Past.list(event, "/dimensions").stream())
                .filter(dimension -> !dimension.path("parts").isEmpty())
                .forEach(dimension ->
                        requireWhole("a dimension", dimension.path("parts").valueStream()));
        past.each((name, event) -> {
            if (name.equals("agreement-voided"))
                assertThat(past.events().get(past.events().size() - 1).name())
                        .as("after the end")
                        .isIn("agreement-voided", "correction-rejected", "correction-withdrawn");
        });
    }
}

package org.tributary.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A judge who never finds anything proves nothing: in each story all is legal but the end. */
class LegalInTurnTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PART = "'amount': {'amount': '%s', 'currency': 'EUR'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement-resumed",
                "agreement-suspended; agreement-resumed; agreement-suspended; agreement-suspended",
                "agreement-reinstated",
                "agreement-terminated; agreement-reinstated; agreement-expired; agreement-terminated",
                "condition-met {'trancheId': 'a', 'condition': 'R'}; condition-met {'trancheId': 'b', 'condition': 'R'}; condition-met {'trancheId': 'a', 'condition': 'R'}",
                "condition-met {'condition': 'R'}; condition-reopened {'condition': 'R'}; condition-reopened {'condition': 'R'}",
                "checklist-assigned {'checklistId': 'a'}; checklist-assigned {'checklistId': 'a'}",
                "checklist-assigned {'checklistId': 'a'}; checklist-removed {'checklistId': 'a'}; checklist-item-assessed {'checklistId': 'a'}",
                "broker-assigned {'brokerId': 'a'}; broker-released {'brokerId': 'a'}; broker-released {'brokerId': 'a'}",
                "feedback-recorded {'feedbackId': 'a'}; feedback-answered {'feedbackId': 'b'}",
                "complaint-lodged {'complaintId': 'a'}; complaint-resolved {'complaintId': 'a'}; complaint-lodged {'complaintId': 'a'}",
                "complaint-resolved {'complaintId': 'a'}",
                "joint-assessment-held {'assessmentId': 'a'}; joint-assessment-held {'assessmentId': 'a'}",
                "note-recorded; note-revised; note-withdrawn; note-revised",
                "report-published; report-withdrawn; guidance-recorded {'guidanceId': 'a'}",
                "report-published; guidance-recorded {'guidanceId': 'a'}; guidance-withdrawn {'guidanceId': 'a'}; guidance-recorded {'guidanceId': 'a'}",
                "package-offered {'packageId': 'a'}; package-withdrawn {'packageId': 'a'}; package-reserved {'packageId': 'a', 'slotId': 's'}",
                "package-offered {'packageId': 'a'}; package-reserved {'packageId': 'a', 'slotId': 's'}; package-released {'slotId': 's'}; package-released {'slotId': 's'}",
                "package-offered {'packageId': 'a'}; sponsor-confirmed {'packageId': 'a', 'slotId': 's'}; sponsor-confirmed {'packageId': 'a', 'slotId': 's', 'reserved': true}",
                "event-cancelled; event-reinstated; event-reinstated",
                "contact-added {'contactId': 'a'}; contact-removed {'contactId': 'a'}; contact-removed {'contactId': 'a'}",
                "target-set; target-set; target-withdrawn; target-withdrawn",
                "receivable-written-off {'writeOffId': 'a'}; write-off-reversed {'writeOffId': 'a'}; receivable-written-off {'writeOffId': 'a'}",
                "receivable-written-off {'writeOffId': 'a'}; write-off-reversed {'writeOffId': 'b'}",
                "agreement-signed {'tranches': [{'trancheId': 't', <100>}]}; contribution-recorded {'tranches': [{'trancheId': 't', <60>}]}; receivable-written-off {'writeOffId': 'a', 'tranches': [{'trancheId': 't', <41>}]}",
                "agreement-signed {'tranches': [{'trancheId': 't', <100>}]}; contribution-recorded {'tranches': [{'trancheId': 't', <60>}]}; contribution-reversed {'tranches': [{'trancheId': 't', <61>}]}",
                "agreement-signed {'tranches': [{'trancheId': 't', <100>}]}; contribution-recorded {'tranches': [{'trancheId': 't', <60>}]}; tranches-revised {'tranches': [{'trancheId': 't', <59>}]}",
                "agreement-signed {'attribution': {'region': [{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}], 'area': []}}; agreement-attributed {'dimensions': [{'dimension': 'region', 'parts': [{'code': 'AFR', 'share': '333/1000'}]}]}",
                "partnership-identified {'credit': [{'staffId': 'a', 'share': '1/1'}]}; owner-assigned {'credit': [{'staffId': 'a', 'share': '1/2'}]}"
            })
    void what_is_out_of_turn_is_found(String story) {
        List<Stored> events = new ArrayList<>();
        for (String each : story.split("; ")) events.add(event(each, events.size()));
        assertThat(LegalInTurn.check(events.subList(0, events.size() - 1))).isEmpty();
        assertThat(LegalInTurn.check(events)).hasSize(1);
    }

    private static Stored event(String text, int place) {
        String[] nameAndBody = text.split(" ", 2);
        String body = nameAndBody.length == 1 ? "{}" : nameAndBody[1].replaceAll("<(\\d+)>", PART.formatted("$1"));
        return new Stored(
                place, "stream", place, nameAndBody[0], JSON.readTree(body.replace('\'', '"')), JSON.readTree("{}"));
    }
}

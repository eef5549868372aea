package org.tributary.verification.faults;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.tributary.verification.faults.Known.Deal;
import org.tributary.verification.faults.Known.Proposal;

/** Two partnerships through whatever can happen to one: what the clients send no more of afterwards. */
final class Partnering {
    private static final String DOCUMENT = "{'name': 'Budget', 'mediaType': 'text/csv', 'size': 7, 'sha256': '%s'}"
            .formatted("0123456789abcdef".repeat(4));

    private final Bodies bodies;
    private final BiConsumer<String, String> manager;
    private final Random random = new Random(1);

    /** @param manager takes a command and its body */
    Partnering(Bodies bodies, BiConsumer<String, String> manager) {
        this.bodies = bodies;
        this.manager = manager;
    }

    void live() {
        Proposal given = bodies.proposal(random);
        manager.accept("propose-partnership", bodies.proposing(given, random));
        lookAfter(given);
        send(given, "decline-partnership", "'reason': {'code': 'funding'}");
        send(given, "reopen-partnership", "'to': 'qualified', 'reason': {'code': 'new-information'}");
        send(given, "void-partnership", "'reason': {'code': 'duplicate', 'note': 'Entered twice'}");
        signAndComplete();
    }

    private void lookAfter(Proposal it) {
        String id = UUID.randomUUID().toString();
        String partner = it.partner();
        pledge(it, id);
        pledge(it, UUID.randomUUID().toString());
        send(
                it,
                "revise-pledge",
                "'pledgeId': '%s', 'amount': %s, 'expectedOn': '2040-01-01', 'reason': {'code': 'delay'}",
                id,
                Bodies.money(it.currency(), random));
        send(it, "withdraw-pledge", "'pledgeId': '%s', 'reason': {'code': 'other', 'note': 'Cut'}", id);
        send(
                it,
                "revise-engagement",
                "'engagementTypes': ['project', 'funding'], 'objective': 'Rules', 'term': {'from': '2026-01-01', 'to': '2027-12-31'}");
        send(
                it,
                "revise-partners",
                "'partners': [{'partnerId': '%s', 'role': 'lead'}], 'reason': {'code': 'other'}",
                partner);
        send(it, "assign-broker", "'brokerId': '%s', 'kind': 'external', 'person': {'name': 'Ines Almeida'}", id);
        send(it, "assign-broker", "'kind': 'external', 'partnerId': '%s', 'until': '2040-12-31'", partner);
        send(it, "release-broker", "'brokerId': '%s', 'reason': {'code': 'staff-change', 'note': 'Moved'}", id);
        send(it, "assign-checklist", "'checklistId': '%s', 'template': 'partnering'", id);
        send(
                it,
                "assess-checklist-item",
                "'checklistId': '%s', 'item': 'flexibility', 'assessment': 'not-applicable', 'evidence': {'text': 'Said Ines'}, 'document': %s",
                id,
                DOCUMENT);
        send(it, "remove-checklist", "'checklistId': '%s', 'reason': {'code': 'other', 'note': 'Mistaken'}", id);
        send(it, "schedule-joint-assessment", "'everyMonths': 6");
        send(it, "agree-measures", "'measures': [{'code': 'schools', 'name': 'Schools', 'target': '100'}]");
        send(it, "record-measurement", "'measure': 'schools', 'value': '40.5'");
        send(it, "hold-joint-assessment", "'outcome': 'refocus', 'findings': {'text': 'Said Ines'}");
        send(
                it,
                "record-feedback",
                "'feedbackId': '%s', 'partnerId': '%s', 'score': 4, 'words': {'text': 'Slow'}",
                id,
                partner);
        send(it, "respond-to-feedback", "'feedbackId': '%s', 'acted': false, 'answer': {'text': 'On leave'}", id);
        send(it, "lodge-complaint", "'complaintId': '%s', 'words': {'text': 'Unfair'}", id);
        send(it, "acknowledge-complaint", "'complaintId': '%s'", id);
        send(it, "investigate-complaint", "'complaintId': '%s'", id);
        send(
                it,
                "resolve-complaint",
                "'complaintId': '%s', 'outcome': 'partly-upheld', 'findings': {'text': 'So'}",
                id);
        send(it, "record-budget-exemption", "'reason': {'code': 'legal', 'note': 'By law'}");
        send(it, "share-budget", "'document': %s", DOCUMENT);
    }

    private void signAndComplete() {
        Proposal it = bodies.proposal(random);
        String pledge = UUID.randomUUID().toString();
        manager.accept("propose-partnership", bodies.proposing(it, random));
        pledge(it, pledge);
        Deal deal = new Deal(
                UUID.randomUUID().toString(),
                it.partner(),
                it.currency(),
                UUID.randomUUID().toString());
        manager.accept(
                "sign-agreement",
                bodies.signing(it, deal, "partnering/1")
                        .replaceFirst("\\{", "{\"pledges\": [\"%s\"], ".formatted(pledge)));
        for (String command : List.of("complete-partnership", "reopen-completion", "complete-partnership"))
            send(
                    it,
                    command,
                    command.startsWith("reopen")
                            ? "'reason': {'code': 'data-entry-error'}"
                            : "'waiver': {'code': 'followed-up-elsewhere'}");
    }

    private void pledge(Proposal it, String id) {
        manager.accept(
                "record-pledge",
                Bodies.json(
                        "{'partnershipId': '%s', 'pledgeId': '%s', 'partnerId': '%s', 'amount': %s, 'effectiveOn': '%s'}",
                        it.partnership(), id, it.partner(), Bodies.money(it.currency(), random), Bodies.SIGNED_ON));
    }

    private void send(Proposal it, String command, String more, Object... values) {
        String body = "{'partnershipId': '%s', 'effectiveOn': '%s', " + more + "}";
        Object[] all = new Object[values.length + 2];
        all[0] = it.partnership();
        all[1] = Bodies.RECEIVED_ON;
        System.arraycopy(values, 0, all, 2, values.length);
        manager.accept(command, Bodies.json(body, all));
    }
}

package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.tributary.verification.Client.Reply;

/** The main journey: propose, sign, collect, correct, ask; and be refused with a reason. */
final class Journey {
    private static final String ATTRIBUTION =
            "{'region': [{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}], 'area': [{'code': 'infrastructure', 'share': '1/1'}]}";
    private static final String WAIVERS =
            "[{'gate': 'due-diligence', 'reason': {'code': 'not-yet-assessed'}}, {'gate': 'expectations-document', 'reason': {'code': 'low-risk'}}]";

    private final Client admin;

    Journey(Client admin) {
        this.admin = admin;
    }

    void go() {
        Client officer = account("officer");
        Client manager = account("manager");
        Client finance = account("finance");
        String owner = accepted(manager.send("register-staff-member", "{'person': {'name': 'Gabriel Okafor'}}"))
                .created();
        String partner = accepted(officer.send(
                        "register-partner", "{'name': 'Meridian Foundation', 'category': '60', 'country': 'CH'}"))
                .id();
        String partnership = proposed(officer, partner, owner);
        refusedTooEarly(officer, partnership);
        String agreement = signed(manager, partnership, partner);
        long position = collected(finance, agreement);
        asked(officer, partnership, agreement, position);
    }

    private Client account(String role) {
        accepted(
                admin.send("open-account", "{'login': '%s', 'password': '%s-secret', 'role': '%s'}", role, role, role));
        return admin.as(role, role + "-secret");
    }

    private static String proposed(Client officer, String partner, String owner) {
        String partnership = accepted(officer.send(
                        "propose-partnership",
                        "{'title': 'Broadband for schools', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s', "
                                + "'expectedValue': {'amount': '150000', 'currency': 'EUR'}, 'attribution': %s}",
                        partner,
                        owner,
                        ATTRIBUTION))
                .id();
        accepted(officer.send("advance-stage", "{'partnershipId': '%s', 'to': 'negotiating'}", partnership));
        return partnership;
    }

    private static void refusedTooEarly(Client officer, String partnership) {
        Reply refused = officer.send("advance-stage", "{'partnershipId': '%s', 'to': 'qualified'}", partnership);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("stage-not-allowed");
    }

    private static String signed(Client manager, String partnership, String partner) {
        return accepted(manager.send(
                        "sign-agreement",
                        "{'partnershipId': '%s', 'instrument': 'cooperation-agreement', 'reference': 'T/2026/001', 'title': 'Broadband for schools', "
                                + "'currency': 'EUR', 'values': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '150000', 'currency': 'EUR'}}], 'waivers': %s}",
                        partnership,
                        partner,
                        WAIVERS))
                .id();
    }

    private static long collected(Client finance, String agreement) {
        String wrong = accepted(contribution(finance, agreement, "70000")).created();
        Reply refused = finance.send(
                "refund-contribution",
                "{'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '80000', 'currency': 'EUR'}, 'reason': {'code': 'donor-request'}}",
                agreement,
                wrong);
        assertThat(refused.rule()).isEqualTo("refund-exceeds-receipt");
        accepted(finance.send(
                "reverse-contribution",
                "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'data-entry-error'}}",
                agreement,
                wrong));
        return accepted(contribution(finance, agreement, "60000")).position();
    }

    private static Reply contribution(Client finance, String agreement, String amount) {
        return finance.send(
                "record-contribution",
                "{'agreementId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}, 'bankReference': 'B-1'}",
                agreement,
                amount);
    }

    private static void asked(Client officer, String partnership, String agreement, long position) {
        Reply shown = officer.get("/api/agreements/%s?minPosition=%d", agreement, position);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().path("reference").asString()).isEqualTo("T/2026/001");
        Reply receivable = officer.get("/api/receivables?minPosition=%d", position);
        assertThat(receivable.body()).as(receivable.body()).contains("90000.00");
        Reply story = officer.get("/api/partnerships/%s/story?minPosition=%d", partnership, position);
        assertThat(story.status()).as(story.body()).isEqualTo(200);
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        return reply;
    }
}

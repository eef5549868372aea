package org.tributary.verification.faults;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tributary.verification.faults.Known.Deal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there must be before anybody can work: accounts and their keys, staff, partners, and the agreements that are hot. */
final class Office {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int SECOND = 999;

    private final Node node;
    private final Calls calls;
    private final Door admin;
    private String lastAccount = "";
    private String initiative = "";

    Office(Node node, String adminPassword, Calls calls) {
        this.node = node;
        this.calls = calls;
        String login = Base64.getEncoder().encodeToString(("admin:" + adminPassword).getBytes(StandardCharsets.UTF_8));
        this.admin = new Door(0, "Basic " + login, calls);
    }

    Door account(int number) {
        JsonNode account = sent(
                admin,
                "open-account",
                "{\"login\": \"c%d\", \"password\": \"c%d-secret\", \"role\": \"manager\"}".formatted(number, number));
        lastAccount = account.at("/created/0/id").asString();
        JsonNode token =
                sent(admin, "issue-token", "{\"accountId\": \"%s\", \"label\": \"rig\"}".formatted(lastAccount));
        return new Door(number, "Bearer " + token.path("token").asString(), calls);
    }

    Bodies partners(Door manager) {
        String owner = sent(admin, "register-staff-member", "{\"person\": {\"name\": \"Gabriel Okafor\"}}")
                .at("/created/0/id")
                .asString();
        List<String> partners = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            partners.add(
                    sent(manager, "register-partner", "{\"name\": \"Partner %d\", \"category\": \"60\"}".formatted(i))
                            .path("id")
                            .asString());
        furnish(manager, owner, partners.get(0));
        Bodies bodies = new Bodies(partners, owner);
        new Partnering(bodies, (command, body) -> sent(manager, command, body)).live();
        return bodies;
    }

    /** A row or two of whatever else there is a view of. */
    private void furnish(Door manager, String owner, String partner) {
        LocalDate before = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        String office = sent(admin, "open-office", "{\"name\": \"Geneva\", \"kind\": \"headquarters\"}")
                .at("/created/0/id")
                .asString();
        sent(admin, "assign-to-office", "{\"staffId\": \"%s\", \"officeId\": \"%s\"}".formatted(owner, office));
        sent(admin, "link-account", "{\"staffId\": \"%s\", \"accountId\": \"%s\"}".formatted(owner, lastAccount));
        sent(
                manager,
                "revise-partner-profile",
                "{\"partnerId\": \"%s\", \"country\": \"CH\", \"aliases\": [\"The First\"]}".formatted(partner));
        sent(
                manager,
                "record-interaction",
                "{\"partnerId\": \"%s\", \"kind\": \"meeting\", \"place\": \"Geneva\", \"staff\": [\"%s\"]}"
                        .formatted(partner, owner));
        initiative = new Furniture(this, manager).all(owner, partner);
        flagAndLift(manager, partner);
        assess(manager, partner);
        String contact = sent(
                        manager,
                        "add-contact",
                        "{\"partnerId\": \"%s\", \"person\": {\"name\": \"Ines Almeida\"}, \"role\": \"focal-point\"}"
                                .formatted(partner))
                .at("/created/0/id")
                .asString();
        sent(
                manager,
                "remove-contact",
                "{\"partnerId\": \"%s\", \"contactId\": \"%s\", \"reason\": {\"code\": \"staff-change\"}}"
                        .formatted(partner, contact));
        sent(manager, "close-period", "{\"period\": \"2015\"}");
        sent(
                manager,
                "reopen-period",
                "{\"period\": \"2015-Q1\", \"reason\": {\"code\": \"late-document\", \"note\": \"Bank statement\"}}");
        sent(
                manager,
                "publish-exchange-rates",
                "{\"source\": \"ecb\", \"base\": \"EUR\", \"rates\": [{\"currency\": \"USD\", \"rate\": \"1.0945\"}], \"effectiveOn\": \"%s\"}"
                        .formatted(before));
        sent(
                manager,
                "set-target",
                "{\"owner\": \"%s\", \"measure\": \"value-signed\", \"period\": \"%d\", \"amount\": {\"amount\": \"2000000\", \"currency\": \"USD\"}}"
                        .formatted(owner, before.getYear()));
        sent(
                manager,
                "set-target",
                "{\"owner\": \"%s\", \"measure\": \"proposals\", \"period\": \"2019\", \"count\": \"7/1\"}"
                        .formatted(owner));
        sent(
                manager,
                "withdraw-target",
                "{\"owner\": \"%s\", \"measure\": \"proposals\", \"period\": \"2019\", \"reason\": {\"code\": \"other\"}}"
                        .formatted(owner));
    }

    /** What bars is lifted before anybody signs. */
    private void flagAndLift(Door manager, String partner) {
        for (String kind : List.of("sanctions", "disruption")) {
            String flag = sent(
                            manager,
                            "raise-partner-flag",
                            "{\"partnerId\": \"%s\", \"kind\": \"%s\", \"reason\": {\"code\": \"other\"}, \"note\": {\"text\": \"Mr Okafor said so\"}}"
                                    .formatted(partner, kind))
                    .at("/created/0/id")
                    .asString();
            if (kind.equals("sanctions"))
                sent(
                        manager,
                        "lift-partner-flag",
                        "{\"partnerId\": \"%s\", \"flagId\": \"%s\", \"reason\": {\"code\": \"delisted\", \"note\": \"By the committee\"}}"
                                .formatted(partner, flag));
        }
    }

    private void assess(Door manager, String partner) {
        String id = sent(
                        manager,
                        "open-due-diligence",
                        "{\"partnerId\": \"%s\", \"assessed\": \"them\", \"tier\": \"basic\", \"mandatedBy\": \"%s\"}"
                                .formatted(partner, partner))
                .at("/created/0/id")
                .asString();
        sent(
                manager,
                "conclude-due-diligence",
                "{\"partnerId\": \"%s\", \"dueDiligenceId\": \"%s\", \"outcome\": \"not-cleared\", \"expertise\": \"adequate\", \"capacity\": \"adequate\", \"systems\": \"inadequate\", \"riskRating\": \"high\"}"
                        .formatted(partner, id));
        ask(manager, partner, id);
        survey(manager, partner);
        mergeAndPart(manager, partner);
        succeed(manager, partner);
    }

    private void ask(Door manager, String partner, String dueDiligence) {
        String item = sent(
                        manager,
                        "request-due-diligence-item",
                        "{\"partnerId\": \"%s\", \"dueDiligenceId\": \"%s\", \"item\": \"registration\", \"question\": {\"text\": \"Where?\"}}"
                                .formatted(partner, dueDiligence))
                .at("/created/0/id")
                .asString();
        sent(
                manager,
                "answer-due-diligence-item",
                "{\"partnerId\": \"%s\", \"itemId\": \"%s\", \"answer\": \"declined\", \"reason\": {\"code\": \"legal\", \"note\": \"By law\"}}"
                        .formatted(partner, item));
        sent(
                manager,
                "share-due-diligence-result",
                "{\"partnerId\": \"%s\", \"dueDiligenceId\": \"%s\", \"parts\": [\"outcome\", \"dimensions\"]}"
                        .formatted(partner, dueDiligence));
    }

    private void survey(Door manager, String partner) {
        String round = sent(
                        manager,
                        "open-capacity-round",
                        "{\"name\": \"Survey\", \"scale\": {\"lowest\": 1, \"highest\": 4}, \"invited\": [\"%s\"]}"
                                .formatted(partner))
                .path("id")
                .asString();
        sent(
                manager,
                "revise-capacity-round",
                "{\"roundId\": \"%s\", \"name\": \"The survey\", \"reason\": {\"code\": \"other\", \"note\": \"Clearer\"}}"
                        .formatted(round));
        sent(
                manager,
                "assess-capacity",
                "{\"partnerId\": \"%s\", \"roundId\": \"%s\", \"assessed\": \"us\", \"capacities\": {\"operate\": \"2.50\", \"act\": \"4\", \"connect\": \"1\"}}"
                        .formatted(partner, round));
    }

    private void succeed(Door manager, String partner) {
        String before = sent(manager, "register-partner", "{\"name\": \"Predecessor\", \"category\": \"60\"}")
                .path("id")
                .asString();
        sent(
                manager,
                "succeed-partner",
                "{\"partnerId\": \"%s\", \"successorId\": \"%s\", \"reason\": {\"code\": \"merger\"}}"
                        .formatted(before, partner));
    }

    private void mergeAndPart(Door manager, String partner) {
        String duplicate = sent(manager, "register-partner", "{\"name\": \"Partner nought\", \"category\": \"60\"}")
                .path("id")
                .asString();
        for (String command : List.of("merge-partners", "undo-partner-merge", "merge-partners"))
            sent(
                    manager,
                    command,
                    "{\"partnerId\": \"%s\", \"duplicateId\": \"%s\", \"reason\": {\"code\": \"duplicate\", \"note\": \"Twice\"}}"
                            .formatted(partner, duplicate));
    }

    void sign(Door manager, Bodies bodies, int count, Random random, Known known) {
        for (int i = 0; i < count; i++) {
            Deal deal = new Deal(UUID.randomUUID().toString(), bodies.partner(random), bodies.currency(random), "");
            JsonNode signed = sent(
                    manager, "register-signed-agreement", bodies.takenIn(deal, "hot/" + i, LocalDate.of(2019, 5, 1)));
            if (i < 2) new Furniture(this, manager).dedicate(initiative, signed, i == 1);
            known.signed(deal);
            if (i == 0) {
                workUnder(manager, deal);
                propose(manager, deal);
                suspend(manager, deal);
            }
        }
    }

    /** What happens to few agreements happens to this one. */
    private void workUnder(Door manager, Deal deal) {
        String agreement = "'agreementId': '%s'".formatted(deal.agreement());
        String why = agreement + ", 'reason': {'code': 'other', 'note': 'As agreed'}";
        done(
                manager,
                "attribute-agreement",
                why + ", 'region': [{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}], 'area': []");
        done(manager, "attribute-agreement", why + ", 'region': [], 'result': [{'code': 'SDG-5', 'share': '1/1'}]");
        for (String end : List.of("fulfil", "waive", "remove")) {
            String by = end.equals("waive") ? deal.partner() : "own";
            String duty = ", 'obligationId': '%s'"
                    .formatted(done(
                            manager,
                            "add-obligation",
                            agreement
                                    + ", 'kind': 'report', 'owedBy': '%s', 'what': 'Report', 'dueOn': '2030-01-31'"
                                            .formatted(by)));
            done(manager, end + "-obligation", (end.equals("fulfil") ? agreement : why) + duty);
            if (!end.equals("remove")) done(manager, "reopen-obligation", why + duty);
        }
        String amount = ", 'amount': {'amount': '%s', 'currency': '" + deal.currency() + "'}";
        String received = ", 'contributionId': '%s'"
                .formatted(done(manager, "record-contribution", agreement + amount.formatted(7)));
        for (int part = 1; part <= 2; part++) {
            String aside = done(
                    manager,
                    "allocate-contribution",
                    agreement + received + ", 'use': 'event', 'reference': 'Forum'" + amount.formatted(part));
            if (part == 1) done(manager, "release-allocation", why + ", 'allocationId': '%s'".formatted(aside));
        }
    }

    /** What began with it, if something did. */
    private String done(Door door, String command, String fields) {
        return sent(door, command, Bodies.json("{%s}", fields))
                .at("/created/0/id")
                .asString("");
    }

    /** One proposal of each fate, beside one that waits. */
    private void propose(Door manager, Deal deal) {
        Door second = account(SECOND);
        String policy = "{\"reason\": {\"code\": \"other\"}, %s}";
        sent(manager, "set-policy", policy.formatted("\"approvalLimit\": {\"amount\": \"0\", \"currency\": \"USD\"}"));
        for (String fate : List.of("approve-proposal", "reject-proposal", "withdraw-proposal", "")) {
            String contribution = sent(
                            manager,
                            "record-contribution",
                            MoneyBodies.contribution(deal, null, new Random(fate.length())))
                    .at("/created/0/id")
                    .asString();
            String proposal = sent(manager, "reverse-contribution", MoneyBodies.reversal(deal, contribution))
                    .at("/created/0/id")
                    .asString();
            if (fate.isEmpty()) continue;
            String reason =
                    fate.equals("reject-proposal") ? ", \"reason\": {\"code\": \"other\", \"note\": \"No\"}" : "";
            sent(
                    fate.equals("withdraw-proposal") ? manager : second,
                    fate,
                    "{\"agreementId\": \"%s\", \"proposalId\": \"%s\"%s}"
                            .formatted(deal.agreement(), proposal, reason));
        }
        String reason = "\"reason\": {\"code\": \"other\"}";
        for (String fate : List.of("reject", "approve")) {
            String receipt = sent(
                            manager,
                            "record-unidentified-receipt",
                            "{\"amount\": {\"amount\": \"90\", \"currency\": \"" + deal.currency() + "\"}}")
                    .path("id")
                    .asString();
            String it = "{\"receiptId\": \"%s\", %s".formatted(receipt, reason);
            String back = sent(manager, "return-receipt", it + "}")
                    .at("/created/0/id")
                    .asString();
            String about = "{\"receiptId\": \"%s\", \"proposalId\": \"%s\"".formatted(receipt, back);
            String why = fate.equals("reject") ? ", " + reason + "}" : "}";
            sent(second, fate + "-receipt-proposal", about + why);
            String limit = sent(manager, "set-policy", policy.formatted("\"clear\": [\"approvalLimit\"]"))
                    .at("/created/0/id")
                    .asString();
            sent(second, fate + "-policy-proposal", "{\"proposalId\": \"%s\"%s".formatted(limit, why));
        }
    }

    /** Something arrives that nobody knows: a part is matched and taken back, another matched, a third returned. */
    private void suspend(Door manager, Deal deal) {
        String money = "\"amount\": {\"amount\": \"%d\", \"currency\": \"" + deal.currency() + "\"}";
        String because = "\"reason\": {\"code\": \"other\", \"note\": \"So the bank\"}";
        for (String bank : List.of("S-1", "S-2")) {
            String receipt = sent(
                            manager,
                            "record-unidentified-receipt",
                            "{%s, \"bankReference\": \"%s\", \"note\": {\"text\": \"Mr Okafor\"}}"
                                    .formatted(money.formatted(90), bank))
                    .path("id")
                    .asString();
            String it = "{\"receiptId\": \"%s\", ".formatted(receipt);
            if (bank.equals("S-2")) sent(manager, "reverse-unidentified-receipt", it + because + "}");
            else {
                String match = it + "\"agreementId\": \"%s\", %s}".formatted(deal.agreement(), money.formatted(30));
                String contribution = sent(manager, "match-receipt", match)
                        .at("/created/0/id")
                        .asString();
                sent(
                        manager,
                        "unmatch-receipt",
                        it + "\"contributionId\": \"%s\", ".formatted(contribution) + because + "}");
                sent(manager, "match-receipt", match);
                sent(
                        manager,
                        "return-receipt",
                        it + money.formatted(20) + ", \"bankReference\": \"S-3\", " + because + "}");
            }
        }
    }

    JsonNode sent(Door door, String command, String body) {
        Call call = door.send(node, UUID.randomUUID().toString(), command, body, null);
        if (!call.accepted()) throw new IllegalStateException(call.toString());
        return JSON.readTree(call.answer());
    }
}

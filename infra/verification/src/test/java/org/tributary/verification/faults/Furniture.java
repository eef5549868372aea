package org.tributary.verification.faults;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What else an office has a row or two of: codes of its own, notes, events that are sponsored, initiatives. */
final class Furniture {
    private final Office office;
    private final Door manager;

    Furniture(Office office, Door manager) {
        this.office = office;
        this.manager = manager;
    }

    /** The initiative that partnerships can serve. */
    String all(String champion, String partner) {
        sent("add-code", "{\"list\": \"area\", \"code\": \"space\", \"name\": \"Space\"}");
        sent("retire-code", "{\"list\": \"area\", \"code\": \"space\", \"reason\": {\"code\": \"other\"}}");
        belong(partner);
        note(partner);
        sponsor(partner);
        return launch(champion);
    }

    private JsonNode sent(String command, String body) {
        return office.sent(manager, command, body);
    }

    private void belong(String partner) {
        sent(
                "revise-partner-profile",
                "{\"partnerId\": \"%s\", \"localCategory\": \"foundation\", \"functions\": [\"funding\", \"research\"], \"sectors\": [\"health\"], \"presence\": [\"KE\"], \"interestAreas\": [\"cybersecurity\"], \"interestRegions\": [\"AFR\", \"EUR\"], \"relationship\": \"donor\"}"
                        .formatted(partner));
        for (String kind : List.of("sector-member", "developed")) {
            String membership = sent(
                            "record-membership",
                            "{\"partnerId\": \"%s\", \"kind\": \"%s\", \"firstDay\": \"1998-01-01\"}"
                                    .formatted(partner, kind))
                    .at("/created/0/id")
                    .asString();
            String about =
                    "{\"partnerId\": \"%s\", \"membershipId\": \"%s\", \"reason\": {\"code\": \"other\", \"note\": \"By letter\"}"
                            .formatted(partner, membership);
            if (kind.equals("developed")) sent("remove-membership", about + "}");
            else sent("end-membership", about + ", \"lastDay\": \"2999-12-31\"}");
        }
    }

    /** Cancelled and taking place after all, with a package that is reserved for a while, and one that was withdrawn. */
    private void sponsor(String partner) {
        String about = "\"sponsorshipId\": \"%s\", "
                .formatted(sent(
                                "announce-event",
                                "{\"code\": \"GSR26\", \"title\": \"Symposium\", \"place\": \"Geneva\", \"dates\": {\"from\": \"2999-07-09\", \"to\": \"2999-07-12\"}}")
                        .path("id")
                        .asString());
        String why = "\"reason\": {\"code\": \"other\"}";
        sent("cancel-event", "{" + about + why + "}");
        sent("reinstate-event", "{" + about + why + "}");
        for (String what : List.of("reserve", "withdraw")) {
            String offer = sent(
                            "offer-package",
                            "{%s\"title\": \"Gold\", \"price\": {\"amount\": \"500\", \"currency\": \"CHF\"}, \"slots\": 2, \"benefits\": [\"Logo\", \"Talk\"], \"published\": true}"
                                    .formatted(about))
                    .at("/created/0/id")
                    .asString();
            String of = "{%s\"packageId\": \"%s\", ".formatted(about, offer);
            if (what.equals("withdraw")) sent("withdraw-package", of + why + "}");
            else
                sent(
                        "release-package",
                        "{%s\"slotId\": \"%s\", %s}"
                                .formatted(
                                        about,
                                        sent(
                                                        "reserve-package",
                                                        "%s\"partnerId\": \"%s\", \"until\": \"2999-01-01\"}"
                                                                .formatted(of, partner))
                                                .at("/created/0/id")
                                                .asString(),
                                        why));
        }
    }

    /** Closed and open again, with a need, and one that was withdrawn. */
    private String launch(String champion) {
        String initiative = sent(
                        "launch-initiative",
                        "{\"title\": \"Schools\", \"level\": \"regional\", \"regions\": [\"ASP\", \"AFR\"], \"champion\": \"%s\", \"term\": {\"to\": \"2029-12-31\"}}"
                                .formatted(champion))
                .path("id")
                .asString();
        String about = "\"initiativeId\": \"%s\", \"reason\": {\"code\": \"other\", \"note\": \"Said so\"}"
                .formatted(initiative);
        for (String what : List.of("revise", "withdraw")) {
            String need = sent(
                            "declare-funding-need",
                            "{\"initiativeId\": \"%s\", \"title\": \"Terminals\", \"amount\": {\"amount\": \"70000\", \"currency\": \"EUR\"}}"
                                    .formatted(initiative))
                    .at("/created/0/id")
                    .asString();
            String changed = what.equals("revise") ? ", \"published\": true" : "";
            sent(what + "-funding-need", "{%s, \"needId\": \"%s\"%s}".formatted(about, need, changed));
        }
        sent("close-initiative", "{" + about + "}");
        sent("reopen-initiative", "{" + about + "}");
        return initiative;
    }

    private void note(String partner) {
        for (String what : List.of("revise", "withdraw")) {
            String note = sent(
                            "record-note",
                            "{\"kind\": \"forum\", \"title\": \"Forum\", \"fields\": [{\"field\": \"participants\", \"value\": \"120\"}], \"partnerId\": \"%s\", \"remark\": {\"text\": \"Ms Almeida spoke\"}}"
                                    .formatted(partner))
                    .path("id")
                    .asString();
            sent(
                    what + "-note",
                    "{\"noteId\": \"%s\"%s, \"reason\": {\"code\": \"other\"}}"
                            .formatted(note, what.equals("revise") ? ", \"title\": \"Second forum\"" : ""));
        }
    }

    void dedicate(String initiative, JsonNode signed, boolean release) {
        for (JsonNode stream : signed.path("streams")) {
            if (!stream.path("type").asString().equals("partnership")) continue;
            String both = "\"initiativeId\": \"%s\", \"partnershipId\": \"%s\""
                    .formatted(initiative, stream.path("id").asString());
            sent("dedicate-partnership", "{" + both + "}");
            if (release) sent("release-partnership", "{" + both + ", \"reason\": {\"code\": \"other\"}}");
        }
    }
}

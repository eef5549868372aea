package org.tributary.verification.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partnership from when it is identified until it is signed, lost or left: what of it comes after is its deal. */
final class Talks {
    private static final List<String> REGIONS = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLO");
    private static final List<String> AREAS =
            List.of("capacity-building", "cybersecurity", "infrastructure", "innovation");
    private static final List<String> LOSSES = List.of("legal", "political", "funding", "fit", "no-response");

    private final Strand strand;
    private final Grounds grounds;
    private final List<String> partners;
    private final String currency;
    private final String id;
    private final String it;
    private final Occasions occasions;
    private final Made made;
    private @Nullable String pledge;
    private String stage = "";
    private String owner = "";

    Talks(Strand strand, Grounds grounds, Directory directory, Occasions occasions, Made made) {
        this.strand = strand;
        this.grounds = grounds;
        this.occasions = occasions;
        this.made = made;
        this.partners = two(strand, directory);
        this.currency = strand.oneOf(Grounds.CURRENCIES);
        this.id = strand.id();
        this.it = "'partnershipId': '" + id + "'";
    }

    private static List<String> two(Strand strand, Directory directory) {
        List<String> two = new ArrayList<>(List.of(directory.any(strand)));
        String other = directory.any(strand);
        if (!two.contains(other)) two.add(other);
        return two;
    }

    String id() {
        return id;
    }

    List<String> partners() {
        return partners;
    }

    String currency() {
        return currency;
    }

    @Nullable
    String pledge() {
        return pledge;
    }

    /** Where it stood before anybody signed. */
    String stage() {
        return stage;
    }

    /** @param signs whether somebody will sign it */
    void live(boolean signs) {
        strand.beginsAnywhere();
        strand.turn(
                "identify-partnership",
                it + ", 'title': 'Undertaking %s', 'partners': %s, 'owner': '%s'%s%s",
                id.substring(0, 8),
                roles(),
                anOwner(),
                credit(),
                worth());
        occasions.dedicate(strand, id);
        stage = "identified";
        for (String to : List.of("qualified", "cultivating")) {
            strand.later(60);
            if (strand.once(4)) break;
            strand.turn("advance-stage", it + ", 'to': '%s'", to);
            stage = to;
        }
        if (strand.once(3)) reassign();
        if (strand.once(4)) holdAndGoOn();
        if (!signs && strand.once(3)) {
            ends();
            return;
        }
        strand.later(60);
        propose();
        stage = "proposed";
        if (strand.once(3)) {
            strand.turn("move-back-stage", it + ", 'to': 'cultivating', 'reason': {'code': 'delay'}");
            strand.later(60);
            propose();
        }
        promise();
        if (strand.once(2)) {
            strand.later(90);
            strand.turn("advance-stage", it + ", 'to': 'negotiating'");
            stage = "negotiating";
        }
        if (strand.once(2))
            strand.turn(
                    "revise-forecast",
                    it + ", 'reason': {'code': 'new-information'}%s, 'effectiveOn': '%s'",
                    worth(),
                    strand.since(strand.day().minusDays(20)));
        look();
        if (!signs) ends();
    }

    private void ends() {
        strand.later(120);
        int fate = strand.upTo(4);
        if (fate == 1) {
            made.open(stage);
            return;
        }
        if (fate == 2) {
            strand.turn("put-on-hold", it + ", 'reason': {'code': 'awaiting-decision'}");
            return;
        }
        String command = fate == 3 ? "decline-partnership" : "withdraw-partnership";
        strand.turn(command, it + ", 'reason': {'code': '%s'}", strand.oneOf(LOSSES));
        if (strand.once(4)) {
            strand.later(200);
            strand.turn("reopen-partnership", it + ", 'to': 'qualified', 'reason': {'code': 'new-information'}");
            made.open("qualified");
        } else if (strand.once(6)) strand.turn("void-partnership", it + ", 'reason': {'code': 'duplicate'}");
    }

    void propose() {
        strand.turn(
                "propose-partnership",
                it + ", 'title': 'Undertaking %s', 'partners': %s, 'owner': '%s',"
                        + " 'engagementTypes': ['funding', 'project'], 'attribution': %s%s",
                id.substring(0, 8),
                roles(),
                anOwner(),
                attribution(),
                worth());
    }

    private void promise() {
        if (strand.once(2)) return;
        pledge = strand.id();
        String which = it + ", 'pledgeId': '" + pledge + "'";
        strand.turn("record-pledge", which + ", 'partnerId': '%s', 'amount': %s", partners.get(0), money(9000));
        if (!strand.once(4)) return;
        strand.later(30);
        strand.turn("withdraw-pledge", which + ", 'reason': {'code': 'request-of-partner'}");
        pledge = null;
    }

    void reassign() {
        strand.later(200);
        strand.turn("assign-owner", it + ", 'owner': '%s'%s, 'reason': {'code': 'staff-change'}", anOwner(), credit());
    }

    /** Another one than before. */
    private String anOwner() {
        List<String> others =
                grounds.staff().stream().filter(one -> !one.equals(owner)).toList();
        owner = strand.oneOf(others);
        return owner;
    }

    private void holdAndGoOn() {
        strand.later(60);
        strand.turn("put-on-hold", it + ", 'reason': {'code': 'legal'}");
        strand.later(90);
        strand.turn("resume-partnership", it);
    }

    /** After it. */
    private void look() {
        if (strand.once(4))
            strand.turn(
                    "assign-broker",
                    it + ", 'brokerId': '%s', 'kind': 'internal', 'staffId': '%s'",
                    strand.id(),
                    strand.oneOf(grounds.staff()));
        if (strand.once(4)) {
            String feedback = strand.id();
            strand.turn(
                    "record-feedback",
                    it + ", 'feedbackId': '%s', 'partnerId': '%s', 'score': %d, 'words': {'text': 'Slow'}",
                    feedback,
                    partners.get(0),
                    strand.upTo(5));
            if (strand.once(2))
                strand.turn(
                        "respond-to-feedback",
                        it + ", 'feedbackId': '%s', 'acted': true, 'answer': {'text': 'Sorry'}",
                        feedback);
        }
        if (strand.once(5)) complain();
        if (strand.once(4)) strand.turn("schedule-joint-assessment", it + ", 'everyMonths': 6");
        if (strand.once(6))
            strand.turn(
                    "revise-partners",
                    it + ", 'partners': %s, 'ourRole': 'lead', 'reason': {'code': 'scope-changed'}",
                    roles());
    }

    private void complain() {
        String which = it + ", 'complaintId': '" + strand.id() + "'";
        strand.turn("lodge-complaint", which + ", 'words': {'text': 'Unfair'}");
        for (String next : List.of("acknowledge-complaint", "investigate-complaint")) {
            if (strand.once(3)) return;
            strand.later(40);
            strand.turn(next, which);
        }
        strand.turn("resolve-complaint", which + ", 'outcome': 'upheld', 'findings': {'text': 'So it was'}");
    }

    String attribution() {
        return "{'region': %s, 'area': %s}".formatted(shares(REGIONS), shares(AREAS));
    }

    private String shares(List<String> codes) {
        String one = strand.oneOf(codes);
        String other = strand.oneOf(codes);
        return one.equals(other)
                ? "[{'code': '%s', 'share': '1/1'}]".formatted(one)
                : "[{'code': '%s', 'share': '1/3'}, {'code': '%s', 'share': '2/3'}]".formatted(one, other);
    }

    private String roles() {
        StringBuilder roles = new StringBuilder();
        for (String partner : partners)
            roles.append(roles.isEmpty() ? "" : ", ")
                    .append("{'partnerId': '%s', 'role': 'funding'}".formatted(partner));
        return "[" + roles + "]";
    }

    private String credit() {
        String one = strand.oneOf(grounds.staff());
        String other = strand.oneOf(grounds.staff());
        return strand.once(2) || one.equals(other)
                ? ""
                : ", 'credit': [{'staffId': '%s', 'share': '1/3'}, {'staffId': '%s', 'share': '2/3'}]"
                        .formatted(one, other);
    }

    private String worth() {
        LocalDate expected = strand.day().plusDays(strand.upTo(400));
        return ", 'expectedValue': %s, 'expectedOn': '%s'".formatted(money(90_000), expected);
    }

    private String money(int most) {
        return Strand.money(strand.amount(currency, most), currency);
    }
}

package org.tributary.verification.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Initiatives with their needs, events with their sponsors, rounds in which capacities are compared, and notes. */
final class Occasions {
    private final long seed;
    private final Grounds grounds;
    private final Directory directory;
    private final Made made;
    private final Strand beginning;
    private final String umbrella;
    private final List<String> initiatives = new ArrayList<>();
    private final List<String> needs = new ArrayList<>();

    Occasions(long seed, Grounds grounds, Directory directory, Made made, int size) {
        this.seed = seed;
        this.grounds = grounds;
        this.directory = directory;
        this.made = made;
        beginning = new Strand(seed, "occasions");
        umbrella = beginning.id();
        for (int n = 0; n < size; n++) launch(n);
        agree();
    }

    /** What others may be placed under; it promises nothing itself. */
    String umbrella() {
        return umbrella;
    }

    private void agree() {
        made.signed(new Account(umbrella, "USD", beginning.day()));
        beginning.turn(
                "register-signed-agreement",
                "'agreementId': '%1$s', 'partners': [{'partnerId': '%2$s', 'role': 'funding'}],"
                        + " 'instrument': 'memorandum-of-understanding', 'reference': 'TY/%1$s', 'title': 'Umbrella', 'currency': 'USD',"
                        + " 'waivers': %3$s",
                umbrella,
                directory.any(beginning),
                Deal.WAIVERS);
    }

    List<Turn> beginning() {
        return beginning.turns();
    }

    private void launch(int n) {
        String initiative = beginning.id();
        initiatives.add(initiative);
        needs.add(beginning.id());
        beginning.turn(
                "launch-initiative",
                "'initiativeId': '%s', 'title': 'Initiative %d', 'level': 'regional', 'regions': ['AFR'],"
                        + " 'champion': '%s'",
                initiative,
                n,
                beginning.oneOf(grounds.staff()));
        beginning.turn(
                "declare-funding-need",
                "'initiativeId': '%s', 'needId': '%s', 'title': 'Need', 'amount': %s, 'published': true",
                initiative,
                needs.get(n),
                Strand.money(beginning.amount("EUR", 900_000), "EUR"));
    }

    /** Some partnerships serve an initiative from then on. */
    void dedicate(Strand strand, String partnership) {
        if (!strand.once(3)) return;
        int which = strand.upTo(initiatives.size()) - 1;
        String it = "'initiativeId': '%s', 'partnershipId': '%s'".formatted(initiatives.get(which), partnership);
        strand.turn("dedicate-partnership", it + (strand.once(2) ? ", 'needId': '" + needs.get(which) + "'" : ""));
        if (strand.once(4)) strand.turn("release-partnership", it + ", 'reason': {'code': 'scope-changed'}");
    }

    List<Strand> strands() {
        List<Strand> strands = new ArrayList<>();
        for (int n = 0; n < initiatives.size(); n++) {
            strands.add(initiative(n));
            strands.add(event(n));
            strands.add(round(n));
        }
        return strands;
    }

    private Strand initiative(int n) {
        Strand strand = new Strand(seed, "initiative/" + n);
        String it = "'initiativeId': '" + initiatives.get(n) + "'";
        strand.later(900);
        strand.turn(
                "revise-funding-need",
                it + ", 'needId': '%s', 'amount': %s, 'reason': {'code': 'new-information'}",
                needs.get(n),
                Strand.money(strand.amount("EUR", 500_000), "EUR"));
        String further = strand.id();
        strand.turn(
                "declare-funding-need",
                it + ", 'needId': '%s', 'title': 'Further', 'amount': %s",
                further,
                Strand.money(strand.amount("USD", 90_000), "USD"));
        strand.later(900);
        strand.turn("withdraw-funding-need", it + ", 'needId': '%s', 'reason': {'code': 'scope-changed'}", further);
        strand.turn(
                "record-note",
                it
                        + ", 'noteId': '%s', 'kind': 'training', 'title': 'Course', 'fields': [{'field': 'topic', 'value': 'Grants'}, {'field': 'participants', 'value': '9'}]",
                strand.id());
        return strand;
    }

    private Strand event(int n) {
        Strand strand = new Strand(seed, "event/" + n);
        strand.beginsAnywhere();
        String id = strand.id();
        String it = "'sponsorshipId': '" + id + "'";
        strand.turn(
                "announce-event",
                it
                        + ", 'code': '%s', 'title': 'Forum %d', 'place': 'Nairobi', 'dates': {'from': '2026-06-01', 'to': '2026-06-03'}",
                id,
                n);
        String gold = strand.id();
        String silver = strand.id();
        strand.turn(
                "offer-package",
                it
                        + ", 'packageId': '%s', 'title': 'Gold', 'price': {'amount': '20000', 'currency': 'EUR'}, 'slots': 3, 'published': true",
                gold);
        strand.turn(
                "offer-package",
                it
                        + ", 'packageId': '%s', 'title': 'Silver', 'price': {'amount': '9000', 'currency': 'EUR'}, 'slots': 1",
                silver);
        strand.later(60);
        String slot = strand.id();
        strand.turn(
                "reserve-package",
                it + ", 'packageId': '%s', 'slotId': '%s', 'partnerId': '%s', 'until': '2026-05-01'",
                silver,
                slot,
                directory.any(strand));
        strand.later(60);
        strand.turn("release-package", it + ", 'slotId': '%s', 'reason': {'code': 'request-of-partner'}", slot);
        strand.turn("withdraw-package", it + ", 'packageId': '%s', 'reason': {'code': 'scope-changed'}", silver);
        confirm(strand, it, gold);
        if (strand.once(3)) strand.turn("cancel-event", it + ", 'reason': {'code': 'security'}");
        return strand;
    }

    private void confirm(Strand strand, String it, String gold) {
        Talks talks = new Talks(strand, grounds, directory, this, made);
        String partner = talks.partners().get(0);
        talks.propose();
        strand.later(30);
        Account account = new Account(strand.id(), "EUR", strand.day());
        account.promised(partner, BigDecimal.valueOf(20_000));
        made.signed(account);
        strand.turn(
                "confirm-sponsor",
                it + ", 'packageId': '%s', 'slotId': '%s', 'partnershipId': '%s', 'partnerId': '%s', 'agreementId':"
                        + " '%s', 'reference': 'TY/%s', 'title': 'Gold sponsor', 'waivers': %s",
                gold,
                strand.id(),
                talks.id(),
                partner,
                account.agreement(),
                account.agreement(),
                Deal.WAIVERS);
        new Receipts(strand, account).next();
    }

    private Strand round(int n) {
        Strand strand = new Strand(seed, "round/" + n);
        strand.beginsAnywhere();
        String round = strand.id();
        String partner = directory.any(strand);
        strand.turn(
                "open-capacity-round",
                "'roundId': '%s', 'name': 'Round %d', 'scale': {'lowest': 1, 'highest': 5}, 'invited': ['%s']",
                round,
                n,
                partner);
        strand.later(60);
        strand.turn(
                "assess-capacity",
                "'partnerId': '%s', 'roundId': '%s', 'assessed': 'them', 'capacities': {'operate': '4', 'act': '3', 'connect': '2'}",
                partner,
                round);
        strand.later(60);
        strand.turn(
                "assess-capacity",
                "'partnerId': '%s', 'roundId': '%s', 'assessed': 'them', 'capacities': {'operate': '5', 'act': '3', 'connect': '2'},"
                        + " 'reason': {'code': 'new-information'}",
                partner,
                round);
        return strand;
    }
}

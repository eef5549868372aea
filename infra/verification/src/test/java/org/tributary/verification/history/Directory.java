package org.tributary.verification.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Partners of every category, what is known of them, and duplicates that are merged and parted again. */
final class Directory {
    private static final List<String> CATEGORIES =
            List.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");
    private static final List<String> COUNTRIES = List.of("CH", "KE", "NO", "JP", "BR", "IN", "EG", "FR");

    private final long seed;
    private final Grounds grounds;
    private final Made made;
    private final Strand beginning;
    private final List<String> partners = new ArrayList<>();

    Directory(long seed, Grounds grounds, Made made, int size) {
        this.made = made;
        this.seed = seed;
        this.grounds = grounds;
        beginning = new Strand(seed, "directory");
        for (int n = 0; n < size; n++)
            partners.add(register(beginning, "Partner " + n, CATEGORIES.get(n % CATEGORIES.size())));
    }

    List<Turn> beginning() {
        return beginning.turns();
    }

    String any(Strand strand) {
        return strand.oneOf(partners);
    }

    private String register(Strand strand, String name, String category) {
        String id = strand.id();
        strand.turn(
                "register-partner",
                "'partnerId': '%s', 'name': '%s %s', 'category': '%s', 'country': '%s', 'relationship': '%s'",
                id,
                name,
                id.substring(0, 4),
                category,
                strand.oneOf(COUNTRIES),
                strand.once(5) ? "supplier" : strand.once(3) ? "donor" : "partnership");
        return id;
    }

    /** What becomes of each of them, and of further ones. */
    List<Strand> strands() {
        List<Strand> strands = new ArrayList<>();
        for (String partner : partners) strands.add(life(partner));
        for (int n = 0; n < 1 + partners.size() / 10; n++) strands.add(twice(n));
        return strands;
    }

    private Strand life(String partner) {
        Strand life = new Strand(seed, "partner/" + partner);
        String it = "'partnerId': '" + partner + "'";
        life.turn(
                "add-contact",
                it + ", 'contactId': '%s', 'person': {'name': 'Ada of %s'}, 'role': 'focal-point'",
                life.id(),
                partner.substring(0, 4));
        for (int n = life.mostlyFew(2); n > 0; n--) {
            life.later(600);
            talk(life, partner);
        }
        if (life.once(2))
            life.turn(
                    "revise-partner-profile",
                    it + ", 'name': 'Renamed %s', 'sectors': ['ict'], 'reason': {'code': 'other'}",
                    partner.substring(0, 6));
        if (life.once(3))
            life.turn(
                    "revise-partner-profile",
                    it + ", 'category': '%s', 'relationship': 'audience', 'effectiveOn': '%s'",
                    life.oneOf(CATEGORIES),
                    life.since(Strand.FIRST));
        if (life.once(3)) memberships(life, it);
        if (life.once(4)) flags(life, it);
        return life;
    }

    private void talk(Strand strand, String partner) {
        LocalDate next = strand.day().plusDays(strand.upTo(90));
        strand.turn(
                "record-interaction",
                "'partnerId': '%s', 'interactionId': '%s', 'kind': '%s', 'staff': ['%s'], 'note': {'outcome': 'Talked.'}%s",
                partner,
                strand.id(),
                strand.once(2) ? "meeting" : "call",
                strand.oneOf(grounds.staff()),
                strand.once(2) ? ", 'nextActionOn': '" + next + "'" : "");
    }

    private void memberships(Strand life, String it) {
        String membership = life.id();
        life.turn(
                "record-membership",
                it + ", 'membershipId': '%s', 'kind': 'sector-member', 'firstDay': '2012-01-01'",
                membership);
        String which = it + ", 'membershipId': '%s', 'reason': {'code': 'request-of-partner'}".formatted(membership);
        life.later(500);
        if (life.once(2)) life.turn("end-membership", which + ", 'lastDay': '%s'", life.day());
        else life.turn("remove-membership", which);
    }

    private void flags(Strand life, String it) {
        String flag = life.id();
        life.turn(
                "raise-partner-flag",
                it + ", 'flagId': '%s', 'kind': 'disruption', 'reason': {'code': 'conflict'}",
                flag);
        life.later(300);
        if (life.once(2)) life.turn("lift-partner-flag", it + ", 'flagId': '%s', 'reason': {'code': 'ended'}", flag);
        String check = life.id();
        life.turn("open-due-diligence", it + ", 'dueDiligenceId': '%s', 'assessed': 'them', 'tier': 'standard'", check);
        life.later(100);
        life.turn(
                "conclude-due-diligence",
                it + ", 'dueDiligenceId': '%s', 'outcome': 'not-cleared', 'expertise': 'adequate',"
                        + " 'capacity': 'adequate', 'systems': 'inadequate', 'riskRating': 'high'",
                check);
    }

    /** Registered twice: both are dealt with until somebody notices, and sometimes they were not the same after all. */
    private Strand twice(int n) {
        Strand twice = new Strand(seed, "twice/" + n);
        String one = register(twice, "Twice " + n, "60");
        twice.later(400);
        String again = register(twice, "Again " + n, n % 2 == 0 ? "60" : "70");
        for (String partner : List.of(one, again)) gift(twice, partner);
        twice.later(300);
        List<String> commands = List.of("merge-partners", "undo-partner-merge", "merge-partners");
        for (String command : commands.subList(0, twice.upTo(3))) {
            twice.later(200);
            twice.turn(
                    command,
                    "'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': '%s'}",
                    one,
                    again,
                    command.startsWith("undo") ? "not-the-same" : "duplicate");
            talk(twice, one);
        }
        if (twice.once(3)) {
            String successor = register(twice, "Successor " + n, "70");
            twice.turn(
                    "succeed-partner",
                    "'partnerId': '%s', 'successorId': '%s', 'reason': {'code': 'merger'}",
                    one,
                    successor);
        }
        return twice;
    }

    private void gift(Strand twice, String partner) {
        String agreement = twice.id();
        Account account = new Account(agreement, "EUR", twice.day());
        account.promised(partner, BigDecimal.valueOf(500));
        made.signed(account);
        twice.turn(
                "register-signed-agreement",
                "'agreementId': '%1$s', 'partners': [{'partnerId': '%2$s', 'role': 'funding'}],"
                        + " 'instrument': 'grant-agreement', 'reference': 'T/%1$s', 'title': 'Grant', 'currency': 'EUR', 'values':"
                        + " [{'source': '%2$s', 'kind': 'cash', 'amount': {'amount': '500', 'currency': 'EUR'}}], 'waivers': %3$s",
                agreement,
                partner,
                Deal.WAIVERS);
        twice.later(60);
        twice.turn(
                "record-interaction", "'partnerId': '%s', 'interactionId': '%s', 'kind': 'call'", partner, twice.id());
    }
}

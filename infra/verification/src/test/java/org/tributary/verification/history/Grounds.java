package org.tributary.verification.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What everything else stands on: offices and who works in them, rates late and corrected, targets, a policy that changes. */
final class Grounds {
    static final List<String> CURRENCIES = List.of("EUR", "USD", "CHF", "JPY");
    private static final int STAFF = 12;

    private final long seed;
    private final List<String> offices = new ArrayList<>();
    private final List<String> staff = new ArrayList<>();
    private final Strand beginning;

    Grounds(long seed) {
        this.seed = seed;
        beginning = new Strand(seed, "grounds");
        open();
    }

    List<String> staff() {
        return staff;
    }

    List<Turn> beginning() {
        return beginning.turns();
    }

    private void open() {
        beginning.turn("set-policy", "'organisation': 'Office of ten years', 'reason': {'code': 'reorganization'}");
        for (String kind : List.of("headquarters", "regional", "area", "area")) {
            offices.add(beginning.id());
            String parent = offices.size() == 1 ? "" : ", 'parentId': '" + offices.get(0) + "'";
            beginning.turn(
                    "open-office",
                    "'officeId': '%s', 'name': 'Office %d', 'kind': '%s'%s",
                    offices.get(offices.size() - 1),
                    offices.size(),
                    kind,
                    parent);
        }
        for (int n = 0; n < STAFF; n++) {
            staff.add(beginning.id());
            beginning.turn(
                    "register-staff-member",
                    "'staffId': '%s', 'person': {'name': 'Officer %d'}, 'officeId': '%s'",
                    staff.get(n),
                    n,
                    offices.get(n % offices.size()));
        }
    }

    /** Side by side with all that happens meanwhile. */
    List<Strand> strands() {
        return List.of(rates(), moves(), targets(), policy());
    }

    /** Each month, some only later, and some otherwise than they were first published. */
    private Strand rates() {
        Strand rates = new Strand(seed, "rates");
        for (LocalDate on = Strand.FIRST; !on.isAfter(Strand.LAST); on = on.plusMonths(1)) {
            rates.begins(on);
            if (rates.once(8)) continue;
            publish(rates, on, "");
            if (rates.once(6)) publish(rates, on, ", 'reason': {'code': 'wrong-rate'}");
        }
        for (LocalDate on = Strand.FIRST; !on.isAfter(Strand.LAST); on = on.plusMonths(5)) {
            rates.begins(on.plusDays(9));
            publish(rates, on.plusDays(9), "");
        }
        return rates;
    }

    private static void publish(Strand rates, LocalDate on, String reason) {
        rates.turn(
                "publish-exchange-rates",
                "'source': 'ecb', 'base': 'EUR', 'rates': [{'currency': 'USD', 'rate': '1.%d'}, {'currency': 'CHF', 'rate':"
                        + " '0.9%d'}, {'currency': 'JPY', 'rate': '1%d.5'}], 'effectiveOn': '%s'%s",
                1000 + rates.upTo(2000),
                rates.upTo(900),
                19 + rates.upTo(60),
                on,
                reason);
    }

    private Strand moves() {
        Strand moves = new Strand(seed, "moves");
        for (int n = 0; n < STAFF; n++) {
            moves.later(300);
            moves.turn(
                    "assign-to-office",
                    "'staffId': '%s', 'officeId': '%s', 'reason': {'code': 'reorganization'}",
                    staff.get(n),
                    offices.get((n + 1) % offices.size()));
        }
        return moves;
    }

    private Strand targets() {
        Strand targets = new Strand(seed, "targets");
        for (int year = 2016; year <= 2025; year++) {
            targets.begins(LocalDate.of(year, 1, 5));
            for (int n = 0; n < 3; n++) {
                String which = "'owner': '%s', 'measure': 'received', 'period': '%d'".formatted(staff.get(n), year);
                String reason = ", 'reason': {'code': 'governing-body'}";
                targets.turn(
                        "set-target",
                        which + ", 'amount': {'amount': '%d', 'currency': 'USD'}",
                        1000 * targets.upTo(900));
                if (targets.once(2))
                    targets.turn(
                            "set-target",
                            which + ", 'amount': {'amount': '%d', 'currency': 'USD'}" + reason,
                            1_000_000 + targets.upTo(900));
                if (targets.once(4)) targets.turn("withdraw-target", which + reason);
            }
        }
        return targets;
    }

    private Strand policy() {
        Strand policy = new Strand(seed, "policy");
        for (int months : List.of(36, 12, 24)) {
            policy.later(900);
            policy.turn(
                    "set-policy",
                    "'dormantAfterMonths': %d, 'rateMaxAgeDays': %d, 'reason': {'code': 'governing-body'}",
                    months,
                    20 + months);
        }
        policy.turn(
                "set-policy", "'countedRelationships': ['partnership', 'donor'], 'reason': {'code': 'governing-body'}");
        policy.turn("set-policy", "'reportingCurrency': 'EUR', 'reason': {'code': 'governing-body'}");
        return policy;
    }
}

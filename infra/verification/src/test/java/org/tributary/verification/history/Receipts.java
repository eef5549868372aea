package org.tributary.verification.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Money under an agreement, and what went wrong with it. */
final class Receipts {
    private final Strand strand;
    private final Account account;
    private final String it;

    Receipts(Strand strand, Account account) {
        this.strand = strand;
        this.account = account;
        this.it = "'agreementId': '" + account.agreement() + "'";
    }

    /** One more, on any day since the signature. */
    void next() {
        String id = strand.id();
        String source = strand.oneOf(account.debtors());
        LocalDate on = strand.since(account.signedOn());
        String currency = strand.once(8) ? strand.oneOf(Grounds.CURRENCIES) : account.currency();
        BigDecimal amount = strand.amount(currency, 9_000);
        BigDecimal settles = currency.equals(account.currency()) ? amount : strand.amount(account.currency(), 9_000);
        account.entry("recorded", amount, currency, source, settles);
        strand.turn(
                "record-contribution",
                it + ", 'contributionId': '%s', 'source': '%s', 'amount': %s%s%s, 'effectiveOn': '%s'",
                id,
                source,
                Strand.money(amount, currency),
                currency.equals(account.currency()) ? "" : ", 'settles': " + Strand.money(settles, account.currency()),
                strand.once(3) ? ", 'bankReference': 'B/" + strand.id() + "'" : "",
                on);
        LocalDate then = strand.since(on);
        String which = it + ", 'contributionId': '" + id + "'";
        switch (strand.upTo(14)) {
            case 1 -> reverse(which, source, amount, currency, settles, then);
            case 2 -> correct(which, source, amount, currency, settles, then);
            case 3 -> {
                if (currency.equals(account.currency())) refund(which, source, amount, then);
            }
            case 4 -> writeOff(source);
            case 5 -> setAside(which, amount, currency, then);
            case 6 -> unknown(source);
            default -> {}
        }
    }

    private void reverse(
            String which, String source, BigDecimal amount, String currency, BigDecimal settles, LocalDate on) {
        account.entry("reversed", amount, currency, source, settles.negate());
        strand.turn("reverse-contribution", which + ", 'reason': {'code': 'wrong-partner'}, 'effectiveOn': '%s'", on);
    }

    private void correct(
            String which, String source, BigDecimal amount, String currency, BigDecimal settles, LocalDate on) {
        BigDecimal right = strand.amount(account.currency(), 9_000);
        account.entry("reversed", amount, currency, source, settles.negate());
        account.entry("recorded", right, account.currency(), source, right);
        strand.turn(
                "correct-contribution",
                which + ", 'correctedBy': '%s', 'source': '%s', 'amount': %s, 'reason': {'code':"
                        + " 'data-entry-error'}, 'reversedOn': '%s', 'effectiveOn': '%s'",
                strand.id(),
                source,
                Strand.money(right, account.currency()),
                on,
                on);
    }

    private void refund(String which, String source, BigDecimal amount, LocalDate on) {
        BigDecimal half = amount.divide(
                BigDecimal.valueOf(2), account.currency().equals("JPY") ? 0 : 2, java.math.RoundingMode.DOWN);
        boolean stillDue = strand.once(2);
        account.entry("refunded", half, account.currency(), source, stillDue ? half.negate() : BigDecimal.ZERO);
        strand.turn(
                "refund-contribution",
                which + ", 'refundId': '%s', 'amount': %s, 'stillDue': %s, 'reason': {'code':"
                        + " 'donor-request'}, 'effectiveOn': '%s'",
                strand.id(),
                Strand.money(half, account.currency()),
                stillDue,
                on);
    }

    private void writeOff(String source) {
        BigDecimal some = strand.amount(account.currency(), 500);
        if (account.receivable(source).compareTo(some) < 0) return;
        String which = it + ", 'writeOffId': '" + strand.id() + "'";
        account.writtenOff("written-off", some, source, some);
        strand.turn(
                "write-off-receivable",
                which + ", 'source': '%s', 'amount': %s, 'reason': {'code': 'uncollectable'}",
                source,
                Strand.money(some, account.currency()));
        if (!strand.once(3)) return;
        account.writtenOff("write-off-reversed", some, source, some.negate());
        strand.turn("reverse-write-off", which + ", 'reason': {'code': 'new-information'}");
    }

    private void setAside(String which, BigDecimal amount, String currency, LocalDate on) {
        String allocation = strand.id();
        strand.turn(
                "allocate-contribution",
                which + ", 'allocationId': '%s', 'use': '%s', 'reference': 'Use %d', 'amount': %s,"
                        + " 'effectiveOn': '%s'",
                allocation,
                strand.oneOf(List.of("event", "seed-fund", "fellowship")),
                strand.upTo(5),
                Strand.money(amount, currency),
                on);
        if (strand.once(3))
            strand.turn(
                    "release-allocation",
                    it + ", 'allocationId': '%s', 'reason': {'code': 'new-information'}, 'effectiveOn': '%s'",
                    allocation,
                    on);
    }

    /** Something arrives that nobody knows: a part of it is found to be this agreement's, and sometimes is not after all. */
    private void unknown(String source) {
        String receipt = "'receiptId': '" + strand.id() + "'";
        BigDecimal whole = strand.amount(account.currency(), 900).add(BigDecimal.TEN);
        BigDecimal part = BigDecimal.TEN;
        String contribution = "'contributionId': '" + strand.id() + "'";
        strand.turn(
                "record-unidentified-receipt",
                receipt + ", 'amount': %s, 'bankReference': 'U/%s'",
                Strand.money(whole, account.currency()),
                strand.id());
        account.entry("recorded", part, account.currency(), source, part);
        strand.turn(
                "match-receipt",
                receipt + ", " + it + ", " + contribution + ", 'source': '%s', 'amount': %s",
                source,
                Strand.money(part, account.currency()));
        if (strand.once(2)) {
            account.entry("reversed", part, account.currency(), source, part.negate());
            strand.turn("unmatch-receipt", receipt + ", " + contribution + ", 'reason': {'code': 'wrong-partner'}");
        }
        if (strand.once(2))
            strand.turn(
                    "return-receipt",
                    receipt + ", 'amount': %s, 'reason': {'code': 'not-for-us'}",
                    Strand.money(BigDecimal.ONE, account.currency()));
    }
}

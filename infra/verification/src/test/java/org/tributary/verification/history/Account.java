package org.tributary.verification.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One agreement's money as whoever makes the history keeps it: what was promised, settled and given up, source by source. */
final class Account {
    private static final String OWN = "own";

    private final String agreement;
    private final String currency;
    private final LocalDate signedOn;
    private final Map<String, BigDecimal> committed = new TreeMap<>();
    private final Map<String, BigDecimal> settled = new TreeMap<>();
    private final Map<String, BigDecimal> writtenOff = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private boolean voided;
    private boolean terminated;

    Account(String agreement, String currency, LocalDate signedOn) {
        this.agreement = agreement;
        this.currency = currency;
        this.signedOn = signedOn;
    }

    /** A line of the ledger. */
    record Entry(String kind, BigDecimal amount, String currency) {}

    String agreement() {
        return agreement;
    }

    String currency() {
        return currency;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    List<Entry> entries() {
        return entries;
    }

    boolean isVoid() {
        return voided;
    }

    List<String> debtors() {
        return committed.keySet().stream().filter(source -> !source.equals(OWN)).toList();
    }

    BigDecimal committed(String source) {
        return committed.getOrDefault(source, BigDecimal.ZERO);
    }

    BigDecimal settled(String source) {
        return settled.getOrDefault(source, BigDecimal.ZERO);
    }

    BigDecimal writtenOff(String source) {
        return writtenOff.getOrDefault(source, BigDecimal.ZERO);
    }

    private BigDecimal balance(String source) {
        return committed(source).subtract(settled(source)).subtract(writtenOff(source));
    }

    BigDecimal receivable(String source) {
        return reduced(source).signum() > 0 || voided
                ? BigDecimal.ZERO
                : balance(source).max(BigDecimal.ZERO);
    }

    /** What was open is due no more once the agreement ended. */
    BigDecimal reduced(String source) {
        return terminated ? balance(source).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    BigDecimal overPaid(String source) {
        return balance(source).negate().max(BigDecimal.ZERO);
    }

    void promised(String source, BigDecimal amount) {
        committed.merge(source, amount, BigDecimal::add);
    }

    /** @param settles of what was promised; less than zero where it takes away */
    void entry(String kind, BigDecimal amount, String in, String source, BigDecimal settles) {
        entries.add(new Entry(kind, amount, in));
        settled.merge(source, settles, BigDecimal::add);
    }

    void writtenOff(String kind, BigDecimal amount, String source, BigDecimal by) {
        entries.add(new Entry(kind, amount, currency));
        writtenOff.merge(source, by, BigDecimal::add);
    }

    void addLedger(Map<String, BigDecimal> sums) {
        for (Entry entry : entries) {
            boolean back = entry.kind().equals("write-off-reversed");
            String sum = entry.kind().startsWith("writ") ? "writtenOff" : entry.kind();
            add(
                    sums,
                    "ledger " + entry.currency() + " " + sum,
                    back ? entry.amount().negate() : entry.amount());
        }
    }

    /** What is void is worth nothing, and nobody owes it. */
    void addDebts(Map<String, BigDecimal> sums) {
        if (voided) return;
        committed.values().forEach(amount -> add(sums, "agreements " + currency + " value", amount));
        for (String source : debtors()) {
            String of = "receivables " + currency + " ";
            add(sums, of + "committed", committed(source));
            add(sums, of + "settled", settled(source));
            add(sums, of + "writtenOff", writtenOff(source));
            add(sums, of + "reduced", reduced(source));
            add(sums, of + "receivable", receivable(source));
            add(sums, of + "overPaid", overPaid(source));
        }
    }

    private static void add(Map<String, BigDecimal> sums, String name, BigDecimal amount) {
        sums.merge(name, amount, BigDecimal::add);
    }

    void voided() {
        voided = true;
    }

    void terminated() {
        terminated = true;
    }

    void reinstated() {
        terminated = false;
    }
}

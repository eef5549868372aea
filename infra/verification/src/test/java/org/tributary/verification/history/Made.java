package org.tributary.verification.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a history adds up to, by the notes of whoever made it: plain code, and nothing of the program. */
public final class Made {
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, List<LocalDate>> addenda = new TreeMap<>();
    private final Map<String, Integer> open = new TreeMap<>();

    void signed(Account account) {
        accounts.add(account);
    }

    void addendum(String agreement, LocalDate on, boolean counts) {
        if (counts)
            addenda.computeIfAbsent(agreement, first -> new ArrayList<>()).add(on);
    }

    /** A partnership is left undecided, and nothing holds it up. */
    void open(String stage) {
        open.merge(stage, 1, Integer::sum);
    }

    /** How many of the kind of entries that record something. */
    public int contributions() {
        return (int) accounts.stream()
                .flatMap(account -> account.entries().stream())
                .filter(entry -> entry.kind().equals("recorded"))
                .count();
    }

    /**
     * Every figure by its name.
     *
     * @param times as often as all this happened
     */
    public Map<String, String> figures(int times) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Account account : accounts) {
            account.addLedger(sums);
            account.addDebts(sums);
        }
        Map<String, String> figures = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (sum.signum() != 0)
                figures.put(
                        name,
                        sum.multiply(BigDecimal.valueOf(times))
                                .stripTrailingZeros()
                                .toPlainString());
        });
        signed().forEach((year, count) ->
                figures.put("signed in " + year, count[0] * times + " and " + count[1] * times));
        open.forEach((stage, count) -> figures.put("pipeline " + stage, Integer.toString(count * times)));
        return figures;
    }

    /** Agreements and addenda that are not void. */
    private Map<Integer, int[]> signed() {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (Account account : accounts) {
            if (account.isVoid()) continue;
            counts.computeIfAbsent(account.signedOn().getYear(), year -> new int[2])[0]++;
            for (LocalDate on : addenda.getOrDefault(account.agreement(), List.of()))
                counts.computeIfAbsent(on.getYear(), year -> new int[2])[1]++;
        }
        return counts;
    }
}

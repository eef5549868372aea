package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What is owed under one agreement, partner by partner; duplicates are one debtor. */
final class Debts {
    private static final String NOBODY = "";

    private final Map<String, Debt> debts = new TreeMap<>();
    private final Partners partners;

    private Debts(Partners partners) {
        this.partners = partners;
    }

    static Debts of(Agreement agreement, World world) {
        Debts debts = new Debts(world.partners);
        agreement.signatures().forEach(debts::promise);
        agreement.reductions().forEach((source, amount) -> {
            Debt debt = debts.of(source);
            debt.reduced = debt.reduced.add(amount);
        });
        String whose = debts.onlyOne(agreement);
        agreement.money().entries().forEach(entry -> debts.enter(entry, whose));
        agreement
                .schedule()
                .tranches()
                .forEach(tranche -> debts.of(tranche.source()).schedule(tranche));
        return debts;
    }

    private Debt of(String source) {
        return debts.computeIfAbsent(source.isEmpty() ? NOBODY : partners.now(source), one -> new Debt());
    }

    /** What an addendum takes away was promised, and is reduced. */
    private void promise(Signature signature) {
        for (Value value : signature.values()) {
            if (value.own()) continue;
            Debt debt = of(value.source());
            if (signature.addendum().isPresent() && value.worth().signum() < 0)
                debt.reduced = debt.reduced.add(value.worth().negate());
            else debt.committed = debt.committed.add(value.worth());
        }
    }

    /** What is in nobody's name is that of the one who promised, or of the one partner, if there is only one. */
    private String onlyOne(Agreement agreement) {
        List<String> promised = agreement.signatures().stream()
                .flatMap(signature -> signature.values().stream())
                .filter(value -> !value.own())
                .map(Value::source)
                .toList();
        List<String> debtors = partners.now(promised.isEmpty() ? agreement.partners() : promised);
        return debtors.size() == 1 ? debtors.get(0) : NOBODY;
    }

    private void enter(Money.Entry entry, String whose) {
        Debt debt = of(entry.source().orElse(whose));
        debt.settled = debt.settled.add(entry.settled());
        debt.writtenOff = debt.writtenOff.add(entry.writtenOff());
    }

    Collection<Debt> all() {
        return debts.values();
    }

    /** By debtor; what was settled in nobody's name is nobody's. */
    void each(BiConsumer<String, Debt> told) {
        debts.forEach((debtor, debt) -> told.accept(debtor.equals(NOBODY) ? Part.UNASSIGNED : debtor, debt));
    }

    /** What all of them still owe; who paid more than was promised does not lessen it. */
    BigDecimal receivable() {
        return all().stream().map(debt -> debt.balance().max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> overdue(World world) {
        return all().stream()
                .flatMap(debt -> debt.owed().stream())
                .filter(owed -> owed.days(world.today).filter(days -> days > 0).isPresent())
                .map(Debt.Owed::amount)
                .reduce(BigDecimal::add);
    }
}

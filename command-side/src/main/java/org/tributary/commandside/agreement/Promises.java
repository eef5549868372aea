package org.tributary.commandside.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Tranche;
import org.tributary.events.TrancheId;
import org.tributary.events.Value;
import org.tributary.platform.problem.Refusal;

/** What partners promised, by whom and in which tranches, and how much of it is settled or given up. */
@SuppressWarnings("NullAway.Init")
final class Promises {
    private Currency currency;
    private List<Tranche> tranches = List.of();
    private Map<String, Money> byValue = new TreeMap<>();
    private Map<String, Money> bySource = new TreeMap<>();
    private Done settled = new Done();
    private Done writtenOff = new Done();
    private Done reduced = new Done();

    /** Without arguments, so that a snapshot fills the fields. */
    private Promises() {}

    static Promises of(Currency currency, List<Value> values, List<Tranche> tranches) {
        Promises promises = new Promises();
        promises.currency = currency;
        promises.tranches = List.copyOf(tranches);
        promises.change(values);
        return promises;
    }

    /** The same, to try something on. */
    Promises copy() {
        Promises copy = new Promises();
        copy.currency = currency;
        copy.tranches = tranches;
        copy.byValue = new TreeMap<>(byValue);
        copy.bySource = new TreeMap<>(bySource);
        copy.settled = settled.copy();
        copy.writtenOff = writtenOff.copy();
        copy.reduced = reduced.copy();
        return copy;
    }

    Currency currency() {
        return currency;
    }

    /** The partners that state a value, by the ids under which they did. */
    List<String> sources() {
        return List.copyOf(bySource.keySet());
    }

    /** What is promised by now: less what is no longer due. */
    Money promised(PartnerId source) {
        return bySource.getOrDefault(source.text(), Money.zero(currency)).minus(reduced.of(source, currency));
    }

    List<Tranche> tranches() {
        return tranches;
    }

    /** What of a tranche is settled or given up. */
    Money done(TrancheId tranche) {
        return settled.of(tranche, currency).plus(writtenOff.of(tranche, currency));
    }

    void reschedule(List<Tranche> revised) {
        tranches = List.copyOf(revised);
    }

    void change(List<Value> changes) {
        for (Value value : changes) {
            Money amount = value.amount() == null ? Money.zero(currency) : value.amount();
            byValue.merge(name(value), amount, Money::plus);
            if (!value.own()) bySource.merge(value.source(), amount, Money::plus);
        }
    }

    /** What the value's source brings in this form. */
    Money of(Value value) {
        return byValue.getOrDefault(name(value), Money.zero(currency));
    }

    private static String name(Value value) {
        return value.source() + " " + value.kind();
    }

    /** What of a source's promise is neither settled nor given up. */
    Money rest(PartnerId source) {
        return promised(source).minus(settled.of(source, currency)).minus(writtenOff.of(source, currency));
    }

    Money settledByNobody() {
        return settled.ofNobody(currency);
    }

    void reduce(List<Reduction> reductions) {
        reductions.forEach(each -> reduced.more(each.source(), each.amount(), List.of()));
    }

    void restore(List<Reduction> reductions) {
        reductions.forEach(each -> reduced.less(each.source(), each.amount(), List.of()));
    }

    void settle(@Nullable PartnerId source, Money amount, List<Settlement> tranches) {
        settled.more(source, amount, tranches);
    }

    void unsettle(@Nullable PartnerId source, Money amount, List<Settlement> tranches) {
        settled.less(source, amount, tranches);
    }

    void writeOff(PartnerId source, Money amount, List<Settlement> tranches) {
        writtenOff.more(source, amount, tranches);
    }

    void takeBack(PartnerId source, Money amount, List<Settlement> tranches) {
        writtenOff.less(source, amount, tranches);
    }

    /** Which tranches are open again when so much is: the last settled first. */
    static List<Settlement> reopened(List<Settlement> settled, Money amount) {
        List<Settlement> open = new ArrayList<>();
        Money rest = amount;
        for (int place = settled.size() - 1; place >= 0 && rest.signum() > 0; place--) {
            Settlement each = settled.get(place);
            Money part = rest.exceeds(each.amount()) ? each.amount() : rest;
            open.add(new Settlement(each.trancheId(), part));
            rest = rest.minus(part);
        }
        return open;
    }

    /** As it is scheduled now. */
    Tranche tranche(TrancheId id) {
        return tranches.stream()
                .filter(tranche -> tranche.trancheId().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("/trancheId", "unknown-tranche", "The agreement has no such tranche."));
    }
}

package org.tributary.commandside.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.Due;
import org.tributary.commandside.partner.Partners;
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

    Money total() {
        return bySource.values().stream()
                .reduce(Money.zero(currency), Money::plus)
                .minus(reduced.inAll(currency));
    }

    Money settled() {
        return settled.inAll(currency);
    }

    Money writtenOff() {
        return writtenOff.inAll(currency);
    }

    /** What is settled in nobody's name is the one partner's, if there is only one. */
    Money receivable(PartnerId source) {
        Money done = settled.of(source, currency).plus(writtenOff.of(source, currency));
        Money nobodys = bySource.size() == 1 ? settled.ofNobody(currency) : Money.zero(currency);
        return promised(source).minus(done).minus(nobodys);
    }

    /** What all of them together still owe; what one paid too much pays for no other. */
    Money owed() {
        return bySource.keySet().stream()
                .map(source -> receivable(PartnerId.of(source)))
                .filter(amount -> amount.signum() > 0)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Whose promise a receipt settles: who is named, whose tranche it is, who paid, or the only one who promised. */
    @Nullable
    PartnerId sourceOf(@Nullable PartnerId named, @Nullable TrancheId tranche, @Nullable PartnerId payer) {
        if (named != null) {
            if (!bySource.containsKey(named.text()))
                throw Refusal.invalid("/source", "not-promised", "This partner promised nothing under the agreement.");
            return named;
        }
        PartnerId ofTranche = tranche == null ? null : tranche(tranche).source();
        if (ofTranche != null) return ofTranche;
        if (payer != null && bySource.containsKey(payer.text())) return payer;
        if (bySource.size() == 1)
            return PartnerId.of(bySource.keySet().iterator().next());
        if (bySource.isEmpty()) return null;
        throw Refusal.invalid("/source", "missing", "Several partners promised: say whose promise this settles.");
    }

    /** What a receipt settles of a tranche; what is more than the tranche's rest stays unscheduled. */
    List<Settlement> settlements(@Nullable TrancheId trancheId, @Nullable PartnerId source, Money settles) {
        if (trancheId == null) return List.of();
        Tranche tranche = tranche(trancheId);
        if (tranche.source() != null && source != null && !tranche.source().equals(source))
            throw Refusal.invalid("/trancheId", "other-source", "This tranche is another partner's promise.");
        Money rest = tranche.amount().minus(done(trancheId));
        if (rest.signum() <= 0)
            throw Refusal.because("tranche-already-settled", "Nothing of this tranche is open any more.");
        return List.of(new Settlement(trancheId, settles.exceeds(rest) ? rest : settles));
    }

    /** What is no longer due when only so much still is. */
    List<Reduction> reductions(List<Due> stillDue, Partners known) {
        Map<String, Money> due = new HashMap<>();
        for (int place = 0; place < stillDue.size(); place++) {
            Due each = stillDue.get(place);
            String at = "/stillDue/" + place;
            Settling.requireStated(at + "/amount", each.amount(), currency);
            PartnerId source = Objects.requireNonNull(known.among(each.source(), sources()));
            if (!bySource.containsKey(source.text()))
                throw Refusal.invalid(
                        at + "/source", "not-promised", "This partner promised nothing under the agreement.");
            if (due.put(source.text(), each.amount()) != null)
                throw Refusal.invalid(at + "/source", "duplicate", "Each partner's debt is said once.");
            if (each.amount().exceeds(receivable(source)))
                throw Refusal.invalid(
                        at + "/amount/amount",
                        "exceeds-receivable",
                        "Of this partner %s is receivable: no more can still be due.".formatted(receivable(source)));
        }
        return bySource.keySet().stream()
                .map(PartnerId::of)
                .map(source -> new Reduction(
                        source, receivable(source).minus(due.getOrDefault(source.text(), Money.zero(currency)))))
                .filter(reduction -> reduction.amount().signum() > 0)
                .toList();
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

package org.tributary.commandside.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.Due;
import org.tributary.commandside.partner.Partners;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Tranche;
import org.tributary.events.TrancheId;
import org.tributary.events.Value;
import org.tributary.platform.problem.Refusal;

/** Who owes under an agreement: partners that were merged are one debtor, whatever each promised in its own name. */
record Debtors(Promises promises, Partners known) {
    private Collection<List<PartnerId>> all() {
        return promises.sources().stream()
                .map(PartnerId::of)
                .collect(groupingBy(this::debtor, LinkedHashMap::new, toList()))
                .values();
    }

    /** Each by one of its ids. */
    List<PartnerId> each() {
        return all().stream().map(ids -> ids.get(0)).toList();
    }

    /** Whoever promised alone is nobody else's duplicate here. */
    private PartnerId debtor(PartnerId source) {
        return promises.sources().size() < 2 ? source : known.now(source);
    }

    /** The ids under which the same partner promised, be it named by one under which it did not. */
    private List<PartnerId> same(PartnerId source) {
        Collection<List<PartnerId>> all = all();
        return with(source, all)
                .or(() -> Optional.ofNullable(named(source)).flatMap(known -> with(known, all)))
                .orElse(List.of(source));
    }

    private static Optional<List<PartnerId>> with(PartnerId source, Collection<List<PartnerId>> all) {
        return all.stream().filter(ids -> ids.contains(source)).findFirst();
    }

    boolean areOne(@Nullable PartnerId one, @Nullable PartnerId other) {
        return one == null ? other == null : other != null && same(one).contains(other);
    }

    /** By which id the agreement knows who is named. */
    @Nullable
    PartnerId named(@Nullable PartnerId said) {
        return known.among(said, promises.sources());
    }

    boolean knows(PartnerId source) {
        return promises.sources().contains(source.text());
    }

    /** Whose promise a tranche is, where that was said or goes without saying. */
    @Nullable
    PartnerId scheduledFor(@Nullable PartnerId said) {
        return said == null && all().size() == 1 ? all().iterator().next().get(0) : named(said);
    }

    Money promised(PartnerId source) {
        return same(source).stream().map(promises::promised).reduce(nothing(), Money::plus);
    }

    Money receivable(PartnerId source) {
        return receivable(same(source));
    }

    /** What is settled in nobody's name is the one debtor's, if there is only one. */
    private Money receivable(List<PartnerId> ids) {
        Money rest = ids.stream().map(promises::rest).reduce(nothing(), Money::plus);
        return all().size() == 1 ? rest.minus(promises.settledByNobody()) : rest;
    }

    /** What all of them together still owe; what one paid too much pays for no other. */
    Money owed() {
        return all().stream()
                .map(this::receivable)
                .filter(amount -> amount.signum() > 0)
                .reduce(nothing(), Money::plus);
    }

    /** Whose promise a receipt settles: who is named, whose tranche it is, who paid, or the only one who promised. */
    @Nullable
    PartnerId sourceOf(@Nullable PartnerId said, @Nullable TrancheId tranche, @Nullable PartnerId payer) {
        PartnerId named = named(said);
        if (named != null) {
            requirePromised("/source", named);
            return named;
        }
        PartnerId ofTranche = tranche == null ? null : promises.tranche(tranche).source();
        if (ofTranche != null) return ofTranche;
        PartnerId paying = named(payer);
        if (paying != null && knows(paying)) return paying;
        if (all().size() == 1) return stillOwing(all().iterator().next());
        if (promises.sources().isEmpty()) return null;
        throw Refusal.invalid("/source", "missing", "Several partners promised: say whose promise this settles.");
    }

    private PartnerId stillOwing(List<PartnerId> ids) {
        return ids.stream()
                .filter(id -> promises.rest(id).signum() > 0)
                .findFirst()
                .orElse(ids.get(0));
    }

    private void requirePromised(String pointer, PartnerId source) {
        if (!knows(source))
            throw Refusal.invalid(pointer, "not-promised", "This partner promised nothing under the agreement.");
    }

    /** What a receipt settles of a tranche; what is more than the tranche's rest stays unscheduled. */
    List<Settlement> settlements(@Nullable TrancheId trancheId, @Nullable PartnerId source, Money settles) {
        if (trancheId == null) return List.of();
        Tranche tranche = promises.tranche(trancheId);
        if (tranche.source() != null && source != null && !areOne(tranche.source(), source))
            throw Refusal.invalid("/trancheId", "other-source", "This tranche is another partner's promise.");
        Money rest = tranche.amount().minus(promises.done(trancheId));
        if (rest.signum() <= 0)
            throw Refusal.because("tranche-already-settled", "Nothing of this tranche is open any more.");
        return List.of(new Settlement(trancheId, settles.exceeds(rest) ? rest : settles));
    }

    /** What is no longer due when only so much still is. */
    List<Reduction> reductions(List<Due> stillDue) {
        Map<PartnerId, Money> due = new HashMap<>();
        for (int place = 0; place < stillDue.size(); place++) {
            Due each = stillDue.get(place);
            String at = "/stillDue/" + place;
            Settling.requireStated(at + "/amount", each.amount(), promises.currency());
            PartnerId source = Objects.requireNonNull(named(each.source()));
            requirePromised(at + "/source", source);
            if (due.put(same(source).get(0), each.amount()) != null)
                throw Refusal.invalid(at + "/source", "duplicate", "Each partner's debt is said once.");
            if (each.amount().exceeds(receivable(source)))
                throw Refusal.invalid(
                        at + "/amount/amount",
                        "exceeds-receivable",
                        "Of this partner %s is receivable: no more can still be due.".formatted(receivable(source)));
        }
        return all().stream()
                .flatMap(ids -> off(ids, receivable(ids).minus(due.getOrDefault(ids.get(0), nothing()))).stream())
                .toList();
    }

    /** So much of one debtor's debt, off what each of its ids owes in turn: parted again, none is left with too much. */
    private List<Reduction> off(List<PartnerId> ids, Money amount) {
        List<Reduction> reductions = new ArrayList<>();
        Money left = amount;
        for (PartnerId id : ids) {
            Money part = least(left, promises.rest(id));
            if (part.signum() <= 0) continue;
            reductions.add(new Reduction(id, part));
            left = left.minus(part);
        }
        return reductions;
    }

    /** The source of a value, by one name. */
    String who(Value value) {
        return value.own()
                ? Value.OWN
                : same(PartnerId.of(value.source())).get(0).text();
    }

    /** What this partner brings in this form, under all its ids. */
    Money of(Value value) {
        return sources(value).stream().map(promises::of).reduce(nothing(), Money::plus);
    }

    /** What is taken away comes off what each id of the partner brings in turn, first off the one that is named. */
    List<Value> inTurn(Value change) {
        Money by = change.amount();
        if (by == null || by.signum() >= 0) return List.of(change);
        List<Value> changes = new ArrayList<>();
        Money left = by.negated();
        for (Value each : sources(change)) {
            Money part = least(left, promises.of(each));
            if (part.signum() <= 0) continue;
            changes.add(new Value(each.source(), each.kind(), part.negated(), change.confidence(), change.basis()));
            left = left.minus(part);
        }
        return changes;
    }

    /** The same value, of each id under which its source promised: first of that which is named. */
    private List<Value> sources(Value value) {
        if (value.own()) return List.of(value);
        List<Value> all = new ArrayList<>(List.of(value));
        for (PartnerId id : same(PartnerId.of(value.source())))
            if (!id.text().equals(value.source())) all.add(new Value(id.text(), value.kind(), null));
        return all;
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    private Money nothing() {
        return Money.zero(promises.currency());
    }
}

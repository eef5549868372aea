package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What other aggregates may know of partners. */
@Component
public class Partners {
    private final Repository<Partner> repository;
    private final ReentrantLock changesOfParent = new ReentrantLock(true);

    Partners(@Lazy Repository<Partner> repository) {
        this.repository = repository;
    }

    /** The partner as it stands now; or what is wrong with whom is named at a place of the body. */
    private StreamVersion standing(String pointer, PartnerId partner) {
        try {
            var loaded = repository.load(partner.text());
            PartnerId into = loaded.invoke(Partner::mergedInto);
            if (into != null)
                throw Refusal.invalid(pointer, "merged-into", "This partner was merged into %s.".formatted(into));
            if (loaded.invoke(Partner::voided))
                throw Refusal.invalid(pointer, "partner-voided", "This partner was recorded by mistake and is void.");
            return new StreamVersion("partner", partner.text(), loaded.version());
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            throw Refusal.invalid(pointer, "unknown-partner", "No partner of this id is registered.");
        }
    }

    /** Each is registered and no duplicate; else pointers name those who are not, with their places for the asterisk. */
    public List<StreamVersion> requireKnown(String pointer, List<PartnerId> partners) {
        List<StreamVersion> standing = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < partners.size(); place++) {
            try {
                standing.add(standing(pointer.replace("*", Integer.toString(place)), partners.get(place)));
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return standing.stream().distinct().toList();
    }

    /** The one, if named, is registered and no duplicate. */
    public List<StreamVersion> requireKnown(String pointer, @Nullable PartnerId partner) {
        if (partner == null) return List.of();
        return List.of(standing(pointer, partner));
    }

    /** Under which id a registered partner goes on, though it was merged. */
    public PartnerId now(PartnerId partner) {
        PartnerId at = partner;
        for (PartnerId into = partner;
                into != null;
                into = repository.load(at.text()).invoke(Partner::mergedInto)) at = into;
        return at;
    }

    /** The same, of each; whoever is the same is named once. */
    public List<PartnerId> now(List<PartnerId> partners) {
        return partners.stream().map(this::now).distinct().toList();
    }

    /** By which of some ids a record knows the partner that is named, if one of the two was merged since. */
    public @Nullable PartnerId among(@Nullable PartnerId named, Collection<String> ids) {
        if (named == null || ids.contains(named.text()) || ids.isEmpty()) return named;
        PartnerId present = nowIfKnown(named);
        return ids.stream()
                .map(PartnerId::of)
                .filter(one -> now(one).equals(present))
                .findFirst()
                .orElse(named);
    }

    /** Whether the partner that is named is one of some, be it by the id of a record that was merged. */
    public boolean isOneOf(PartnerId named, List<PartnerId> some) {
        return some.contains(named) || now(some).contains(nowIfKnown(named));
    }

    private PartnerId nowIfKnown(PartnerId named) {
        try {
            return now(named);
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            return named;
        }
    }

    /** Nothing new is begun with who is succeeded by another. */
    public void requireNotSucceeded(String pointer, List<PartnerId> partners, LocalDate on) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < partners.size(); place++) {
            PartnerId successor =
                    repository.load(partners.get(place).text()).invoke(partner -> partner.successorOn(on));
            if (successor != null)
                faults.add(new Fault(
                        pointer.replace("*", Integer.toString(place)),
                        "succeeded",
                        "This partner was succeeded by %s.".formatted(successor)));
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    /** Whether a partner is another one, or is succeeded by it, sooner or later. */
    boolean leadsTo(PartnerId partner, PartnerId another) {
        Set<PartnerId> met = new HashSet<>();
        PartnerId at = now(partner);
        while (at != null && !at.equals(another) && met.add(at)) {
            PartnerId next = repository.load(at.text()).invoke(one -> one.successorOn(LocalDate.MAX));
            at = next == null ? null : now(next);
        }
        return at != null;
    }

    Dossier dossierOf(PartnerId partner) {
        return repository.load(partner.text()).invoke(loaded -> loaded.whole(this));
    }

    /** An organisation and a person are not the same. */
    void requireAlike(String pointer, Partner partner, PartnerId other) {
        if (repository.load(other.text()).invoke(Partner::isPerson) != partner.isPerson())
            throw Refusal.invalid(pointer, "another-kind", "An organisation and a person are not the same partner.");
    }

    /** Changes another partner in the same append. */
    void change(PartnerId partner, Consumer<Partner> change) {
        repository.load(partner.text()).execute(change);
    }

    /** Whether a valid due diligence clears a registered partner on a day. */
    public boolean clearedOn(PartnerId partner, LocalDate day) {
        return repository.load(now(partner).text()).invoke(loaded -> loaded.clearedOn(day, this));
    }

    /**
     * Whether a partner is another one, or a unit of it, however deep; or in a circle, which two processes can make
     * between them.
     */
    boolean within(PartnerId partner, PartnerId whole) {
        Set<PartnerId> met = new HashSet<>();
        PartnerId at = partner;
        while (at != null && !at.equals(whole) && met.add(at)) {
            PartnerId unit = at;
            at = repository.load(unit.text()).invoke(Partner::parent);
            if (at != null) at = now(at);
        }
        return at != null;
    }

    /** Changes of parent take turns: of two at once, each would see the other's partner where it no longer is. */
    void takeTurn() {
        try {
            if (!changesOfParent.tryLock(5, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        CurrentUnitOfWork.get().onCleanup(done -> changesOfParent.unlock());
    }

    private static Refusal busy() {
        return Refusal.unavailable("too-busy", "Others change who belongs to whom just now. Send it again.");
    }
}

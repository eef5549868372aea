package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

    /** The partner as it stands now, if there is one. */
    public Optional<StreamVersion> standingOf(PartnerId partner) {
        try {
            var loaded = repository.load(partner.text());
            return Optional.of(new StreamVersion("partner", partner.text(), loaded.version()));
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            return Optional.empty();
        }
    }

    /** Each is registered; else pointers name those who are not, with their places for the asterisk. */
    public List<StreamVersion> requireKnown(String pointer, List<PartnerId> partners) {
        List<StreamVersion> standing = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < partners.size(); place++) {
            Optional<StreamVersion> found = standingOf(partners.get(place));
            if (found.isPresent()) standing.add(found.get());
            else faults.add(unknown(pointer.replace("*", Integer.toString(place))));
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return standing.stream().distinct().toList();
    }

    /** The one, if named, is registered. */
    public List<StreamVersion> requireKnown(String pointer, @Nullable PartnerId partner) {
        if (partner == null) return List.of();
        return List.of(standingOf(partner).orElseThrow(() -> Refusal.invalid(List.of(unknown(pointer)))));
    }

    /** Whether a valid due diligence clears a registered partner on a day. */
    public boolean clearedOn(PartnerId partner, LocalDate day) {
        return repository.load(partner.text()).invoke(loaded -> loaded.clearedOn(day));
    }

    /**
     * Whether a partner is another one, or a unit of it, however deep; or in a circle, which two processes can make
     * between them.
     */
    boolean within(PartnerId partner, PartnerId whole) {
        Set<PartnerId> met = new HashSet<>();
        PartnerId at = partner;
        while (at != null && !at.equals(whole) && met.add(at))
            at = repository.load(at.text()).invoke(Partner::parent);
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

    private static Fault unknown(String pointer) {
        return new Fault(pointer, "unknown-partner", "No partner of this id is registered.");
    }
}

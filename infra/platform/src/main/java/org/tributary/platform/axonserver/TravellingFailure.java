package org.tributary.platform.axonserver;

import java.util.Objects;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.tributary.events.Claim;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.AppendLost;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.store.ServerAway;
import org.tributary.stored.StoredJson;

/** Why a command failed on another node, in the few forms that its sender tells apart; it carries no class's name. */
record TravellingFailure(
        Kind kind,
        @Nullable String words,
        Refusal.@Nullable Form refusal,
        @Nullable Claim claim) {
    enum Kind {
        REFUSAL,
        STREAM_MOVED,
        STREAM_EXISTS,
        KEY_TAKEN,
        CLAIM_TAKEN,
        BESIDE_TAKEN,
        NO_SUCH_STREAM,
        BEYOND_BOUNDS,
        BUSY,
        SERVER_AWAY,
        DATABASE_AWAY,
        FAULT
    }

    static TravellingFailure of(Throwable failure) {
        if (failure instanceof Refusal refusal) return new TravellingFailure(Kind.REFUSAL, null, refusal.form(), null);
        if (failure instanceof AppendLost lost) return of(lost.lost());
        if (failure instanceof AggregateNotFoundException || failure instanceof IncompatibleAggregateException)
            return of(Kind.NO_SUCH_STREAM, null);
        if (failure instanceof ArithmeticException) return of(Kind.BEYOND_BOUNDS, failure.getMessage());
        if (failure instanceof PessimisticLockingFailureException) return of(Kind.BUSY, null);
        if (failure instanceof ServerAway away) return of(Kind.SERVER_AWAY, away.words());
        if (failure instanceof DataAccessException || failure instanceof TransactionException)
            return of(Kind.DATABASE_AWAY, null);
        return of(Kind.FAULT, null);
    }

    private static TravellingFailure of(Outcome.Lost lost) {
        if (lost instanceof Outcome.ClaimTaken taken)
            return new TravellingFailure(Kind.CLAIM_TAKEN, null, null, taken.claim());
        if (lost instanceof Outcome.BesideTaken taken) return of(Kind.BESIDE_TAKEN, taken.constraint());
        if (lost instanceof Outcome.StreamMoved) return of(Kind.STREAM_MOVED, null);
        if (lost instanceof Outcome.StreamExists) return of(Kind.STREAM_EXISTS, null);
        return of(lost instanceof Outcome.KeyTaken ? Kind.KEY_TAKEN : Kind.FAULT, null);
    }

    private static TravellingFailure of(Kind kind, @Nullable String words) {
        return new TravellingFailure(kind, words, null, null);
    }

    String toJson() {
        return StoredJson.mapper().writeValueAsString(this);
    }

    static TravellingFailure read(String json) {
        return StoredJson.mapper().readValue(json, TravellingFailure.class);
    }

    /** As if it had failed here. */
    RuntimeException arrived(String target) {
        String said = words == null ? "" : words;
        return switch (kind) {
            case REFUSAL -> Refusal.relayed(Objects.requireNonNull(refusal));
            case STREAM_MOVED -> new AppendLost(new Outcome.StreamMoved());
            case STREAM_EXISTS -> new AppendLost(new Outcome.StreamExists());
            case KEY_TAKEN -> new AppendLost(new Outcome.KeyTaken());
            case CLAIM_TAKEN -> new AppendLost(new Outcome.ClaimTaken(Objects.requireNonNull(claim)));
            case BESIDE_TAKEN -> new AppendLost(new Outcome.BesideTaken(said));
            case NO_SUCH_STREAM -> new AggregateNotFoundException(target, "not found by the node that was asked");
            case BEYOND_BOUNDS -> new ArithmeticException(said);
            case BUSY -> new PessimisticLockingFailureException("busy on the node that was asked");
            case SERVER_AWAY -> new ServerAway(said, null);
            case DATABASE_AWAY -> new DataAccessResourceFailureException("away from the node that was asked");
            case FAULT -> new IllegalStateException("A fault on the node that was asked; its log has the trace");
        };
    }
}

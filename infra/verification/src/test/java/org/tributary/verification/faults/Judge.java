package org.tributary.verification.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.tributary.verification.faults.Calls.Mark;

/** Reads what the clients were told and what the tables hold, and says what does not fit: code of the application asks nobody. */
final class Judge {
    private Judge() {}

    static Verdict judge(Calls history, Connection database) throws IOException, SQLException {
        List<Call> calls = history.read();
        List<Mark> marks = history.marks();
        List<Stored> events = Stored.all(database);
        List<String> accepted = Stored.rows(database, "SELECT key FROM history.accepted_commands");
        Tables folded = Fold.of(events);
        Verdict verdict = new Verdict();
        verdict.on("I1 acknowledged commands", count(calls, Call::accepted), AcknowledgedOnce.check(calls, events));
        verdict.on(
                "I2 refused or unknown commands",
                count(calls, call -> call.command() != null && !call.accepted()),
                RefusedLeavesNothing.check(calls, events, accepted));
        verdict.on("I3 versions", events.size(), OneSuccessAVersion.check(calls, events));
        verdict.on("I4 rows of views", folded.size(), ViewsEqualFold.check(folded, database));
        verdict.on("I5 audited events", events.size(), AuditEqualsHistory.check(calls, events));
        verdict.on(
                "I6 movements of money",
                events.stream()
                        .filter(event -> event.name().startsWith("contribution-"))
                        .count(),
                MoneyIsConserved.check(calls, events, database));
        verdict.on("I8 events", events.size(), LegalInItsState.check(events));
        verdict.on("I8 turns", events.size(), LegalInTurn.check(events));
        verdict.on("I9 as-of answers", count(calls, AsOf::isAsked), AsOfNeverChanges.check(calls, marks, events));
        verdict.on(
                "I10 reads",
                count(calls, call -> call.told() && !AsOf.isAsked(call)),
                WrittenIsRead.check(calls, marks));
        return verdict;
    }

    private static long count(List<Call> calls, Predicate<Call> which) {
        return calls.stream().filter(which).count();
    }
}

package org.tributary.verification.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tributary.verification.faults.Calls.Mark;

/** Reads what the clients were told and what the tables hold, and says what does not fit: code of the application asks nobody. */
final class Judge {
    private Judge() {}

    static List<Violation> judge(Calls history, Connection database) throws IOException, SQLException {
        List<Call> calls = history.read();
        List<Mark> marks = history.marks();
        List<Stored> events = Stored.all(database);
        List<Violation> found = new ArrayList<>();
        found.addAll(AcknowledgedOnce.check(calls, events));
        found.addAll(RefusedLeavesNothing.check(
                calls, events, Stored.rows(database, "SELECT key FROM history.accepted_commands")));
        found.addAll(OneSuccessAVersion.check(calls, events));
        found.addAll(ViewsEqualFold.check(events, database));
        found.addAll(AuditEqualsHistory.check(calls, events));
        found.addAll(MoneyIsConserved.check(calls, events, database));
        found.addAll(LegalInItsState.check(events));
        found.addAll(AsOfNeverChanges.check(calls, events));
        found.addAll(WrittenIsRead.check(calls, marks));
        return found;
    }
}

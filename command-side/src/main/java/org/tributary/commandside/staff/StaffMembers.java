package org.tributary.commandside.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.AccountId;
import org.tributary.events.DomainEvent;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** What other aggregates may know of the staff. */
@Component
public class StaffMembers {
    private final Book<Known> book;

    StaffMembers(EventStorageEngine events) {
        book = new Book<>(events, NaturalKeys.STAFF.toString(), new Known(Set.of(), Map.of()), StaffMembers::fold);
    }

    /** Each is registered; else pointers name those who are not, with their places for the asterisk. */
    public List<StreamVersion> requireKnown(String pointer, List<StaffId> members) {
        if (members.isEmpty()) return List.of();
        var page = book.readOn();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < members.size(); place++)
            if (!page.state().members().contains(members.get(place).text()))
                faults.add(new Fault(
                        pointer.replace("*", Integer.toString(place)),
                        "unknown-staff-member",
                        "No member of the staff has this id: see GET /api/staff."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return List.of(new StreamVersion("staff", NaturalKeys.STAFF.toString(), page.version()));
    }

    /** Whether two accounts are one person's, as far as accounts are linked. */
    public boolean samePerson(AccountId one, AccountId other) {
        Map<String, String> byAccount = book.readOn().state().byAccount();
        String staff = byAccount.get(one.text());
        return one.equals(other) || staff != null && staff.equals(byAccount.get(other.text()));
    }

    private static Known fold(Known known, DomainEvent event) {
        if (event instanceof StaffMemberRegistered registered) {
            Set<String> members = new HashSet<>(known.members());
            members.add(registered.staffId().text());
            return new Known(members, known.byAccount());
        }
        if (event instanceof AccountLinked linked) {
            Map<String, String> byAccount = new HashMap<>(known.byAccount());
            byAccount.put(linked.accountId().text(), linked.staffId().text());
            return new Known(known.members(), byAccount);
        }
        return known;
    }

    private record Known(Set<String> members, Map<String, String> byAccount) {}
}

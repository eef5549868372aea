package org.tributary.commandside.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.DomainEvent;
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
    private final Book<Set<String>> book;

    StaffMembers(EventStorageEngine events) {
        book = new Book<>(events, NaturalKeys.STAFF.toString(), Set.of(), StaffMembers::fold);
    }

    /** Each is registered; else pointers name those who are not, with their places for the asterisk. */
    public List<StreamVersion> requireKnown(String pointer, List<StaffId> members) {
        if (members.isEmpty()) return List.of();
        var page = book.readOn();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < members.size(); place++)
            if (!page.state().contains(members.get(place).text()))
                faults.add(new Fault(
                        pointer.replace("*", Integer.toString(place)),
                        "unknown-staff-member",
                        "No member of the staff has this id: see GET /api/staff."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return List.of(new StreamVersion("staff", NaturalKeys.STAFF.toString(), page.version()));
    }

    private static Set<String> fold(Set<String> members, DomainEvent event) {
        if (!(event instanceof StaffMemberRegistered registered)) return members;
        Set<String> more = new HashSet<>(members);
        more.add(registered.staffId().text());
        return more;
    }
}

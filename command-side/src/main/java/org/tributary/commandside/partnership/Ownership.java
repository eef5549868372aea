package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.Credit;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.StreamVersion;

/**
 * Who answers for a partnership, and who shares the credit: always stated whole.
 *
 * @param reliedOn the staff register, as it stood
 */
record Ownership(List<Credit> credit, List<StreamVersion> reliedOn) {
    static Ownership of(StaffId owner, List<Credit> credit, StaffMembers staff) {
        List<StreamVersion> reliedOn = new ArrayList<>(staff.requireKnown("/owner", List.of(owner)));
        staff.requireKnown(
                "/credit/*/staffId", credit.stream().map(Credit::staffId).toList());
        return new Ownership(credit.isEmpty() ? List.of(new Credit(owner, Share.ONE)) : credit, reliedOn);
    }

    /** Whether the credit is shared just so, in whatever order. */
    boolean credits(List<Credit> others) {
        return Set.copyOf(credit).equals(Set.copyOf(others));
    }

    /** What was decided on: the partners, then the staff. */
    List<StreamVersion> and(List<StreamVersion> partners) {
        List<StreamVersion> all = new ArrayList<>(partners);
        all.addAll(reliedOn);
        return all;
    }
}

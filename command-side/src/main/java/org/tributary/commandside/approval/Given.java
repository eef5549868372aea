package org.tributary.commandside.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AccountId;
import org.tributary.events.Money;

/** What each account gave back or gave up by itself since a second person last approved something here: it counts together. */
public final class Given {
    private Map<String, List<Entry>> byAccount = new TreeMap<>();
    private boolean approved;

    /** By one person, whatever accounts they have: of each entry the money that left, and what is no longer settled by it. */
    public List<List<Money>> by(AccountId account, SecondPerson second) {
        return byAccount.entrySet().stream()
                .filter(each -> second.same(AccountId.of(each.getKey()), account))
                .flatMap(each -> each.getValue().stream())
                .map(Entry::amounts)
                .toList();
    }

    /** What follows an approval was no single person's. */
    public void more(List<Money> amounts, @Nullable String account) {
        if (!approved && account != null)
            byAccount
                    .computeIfAbsent(account, none -> new ArrayList<>())
                    .add(new Entry(amounts.stream().distinct().toList()));
        approved = false;
    }

    /** @param counted whether what was approved is to follow, and counts here otherwise */
    public void onApproved(boolean counted) {
        byAccount.clear();
        approved = counted;
    }

    record Entry(List<Money> amounts) {}
}

package org.tributary.commandside.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.events.AccountId;
import org.tributary.events.Money;

/** What each account gave back or gave up by itself since a second person last approved something here: it counts together. */
final class Given {
    private static final Set<String> COUNTED = Set.of("refund-contribution", "write-off-receivable");

    private Map<String, Map<String, Money>> byAccount = new TreeMap<>();
    private boolean approved;

    static boolean counts(String command) {
        return COUNTED.contains(command);
    }

    /** By one person, whatever accounts they have. */
    List<Money> by(AccountId account, SecondPerson second) {
        return byAccount.entrySet().stream()
                .filter(each -> second.same(AccountId.of(each.getKey()), account))
                .flatMap(each -> each.getValue().values().stream())
                .toList();
    }

    /** What follows an approval was no single person's. */
    void more(Money amount, @Nullable String account) {
        if (approved || account == null) approved = false;
        else
            byAccount
                    .computeIfAbsent(account, none -> new TreeMap<>())
                    .merge(amount.currency().code(), amount, Money::plus);
    }

    void onApproved(@Nullable String command) {
        byAccount.clear();
        approved = command != null && counts(command);
    }
}

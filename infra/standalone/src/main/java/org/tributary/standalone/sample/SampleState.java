package org.tributary.standalone.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.AccountsEvent.AccountOpened;
import org.tributary.events.Role;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.store.AcceptedCommands;
import org.tributary.platform.store.History;
import org.tributary.platform.store.StoredRow;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredJson;

/** How much of the sample a history holds, and whether it holds anything else. */
@Component
class SampleState {
    private static final int AT_ONCE = 500;

    private final History history;
    private final AcceptedCommands accepted;
    private final Accounts accounts;
    private final EventStorageEngine events;

    SampleState(History history, AcceptedCommands accepted, Accounts accounts, EventStorageEngine events) {
        this.history = history;
        this.accepted = accepted;
        this.accounts = accounts;
        this.events = events;
    }

    /** The roles whose account is the sample's, with a password that everybody knows. */
    List<Role> accounts() {
        return Arrays.stream(Role.values())
                .filter(role -> accounts.actor(SampleAccounts.id(role)).isPresent())
                .toList();
    }

    boolean complete() {
        return accepted.find(SampleAccounts.id(Role.MANAGER), Step.key(Plan.LAST))
                .isPresent();
    }

    /** Whether anything happened that is neither the sample's nor the setup's; found at the first such event. */
    boolean othersToo() {
        long position = 0;
        while (true) {
            List<StoredRow> rows = history.after(position, AT_ONCE);
            if (rows.isEmpty()) return false;
            if (rows.stream().anyMatch(SampleState::others)) return true;
            position = rows.get(rows.size() - 1).position();
        }
    }

    private static boolean others(StoredRow row) {
        String source =
                StoredJson.mapper().readTree(row.metadata()).path("source").asString();
        return !Step.isSource(source) && !source.equals("setup");
    }

    /** The day on which the sample's accounts were opened: an interrupted load goes on counting from it. */
    LocalDate firstDay() {
        String account = SampleAccounts.id(Role.MANAGER);
        return events.readEvents(NaturalKeys.ACCOUNTS.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(AccountOpened.class::isInstance)
                .map(AccountOpened.class::cast)
                .filter(opened -> opened.accountId().text().equals(account))
                .findFirst()
                .orElseThrow()
                .effectiveOn();
    }
}

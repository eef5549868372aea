package org.tributary.commandside.account;

import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.events.AccountId;
import org.tributary.events.StreamVersion;
import org.tributary.stored.NaturalKeys;

/** What other aggregates may know of accounts. */
@Component
public class KnownAccounts {
    private final Repository<Accounts> repository;

    KnownAccounts(@Lazy Repository<Accounts> repository) {
        this.repository = repository;
    }

    /** The stream of accounts as it stands, if the account is open. */
    public Optional<StreamVersion> standingOf(AccountId account) {
        try {
            var loaded = repository.load(NaturalKeys.ACCOUNTS.toString());
            boolean open = loaded.invoke(accounts -> accounts.has(account));
            return open
                    ? Optional.of(new StreamVersion("accounts", NaturalKeys.ACCOUNTS.toString(), loaded.version()))
                    : Optional.empty();
        } catch (AggregateNotFoundException none) {
            return Optional.empty();
        }
    }
}

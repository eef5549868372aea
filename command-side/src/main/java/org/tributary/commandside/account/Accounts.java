package org.tributary.commandside.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.tributary.commandside.account.AccountCommand.CloseAccount;
import org.tributary.commandside.account.AccountCommand.GrantRole;
import org.tributary.commandside.account.AccountCommand.IssueToken;
import org.tributary.commandside.account.AccountCommand.OpenAccount;
import org.tributary.commandside.account.AccountCommand.RevokeToken;
import org.tributary.commandside.account.AccountCommand.SetPassword;
import org.tributary.events.AccountId;
import org.tributary.events.AccountsEvent.AccountClosed;
import org.tributary.events.AccountsEvent.AccountOpened;
import org.tributary.events.AccountsEvent.PasswordSet;
import org.tributary.events.AccountsEvent.RoleGranted;
import org.tributary.events.AccountsEvent.TokenIssued;
import org.tributary.events.AccountsEvent.TokenRevoked;
import org.tributary.events.Role;
import org.tributary.events.TokenScope;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;

/** Every account that is open with its role, and the tokens that act for it. */
@Aggregate(type = "accounts", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Accounts {
    @AggregateIdentifier
    private UUID stream = NaturalKeys.ACCOUNTS;

    private Map<String, Role> roles = new HashMap<>();
    private Set<String> closed = new HashSet<>();
    private Map<String, AccountId> accountByToken = new HashMap<>();
    private Set<String> revoked = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command) {
        String account = command.accountId().text();
        if (roles.containsKey(account) || closed.contains(account))
            throw Refusal.because("already-exists", "An account of this id was opened before.");
        apply(new AccountOpened(command.accountId(), command.role(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(GrantRole command) {
        Role before = roleOf(command.accountId());
        if (before == command.role()) return;
        requireAnotherAdmin(before);
        apply(new RoleGranted(
                command.accountId(), command.role(), before, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(
            SetPassword command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "role", required = true) String role) {
        if (!role.equals(Role.ADMIN.toString())
                && !actor.equals(command.accountId().text()))
            throw Refusal.forbidden("Another's password is set by an administrator.");
        roleOf(command.accountId());
        apply(new PasswordSet(command.accountId(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(CloseAccount command) {
        if (closed.contains(command.accountId().text())) return;
        requireAnotherAdmin(roleOf(command.accountId()));
        apply(new AccountClosed(command.accountId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(
            IssueToken command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "role", required = true) String role) {
        if (!role.equals(Role.ADMIN.toString())
                && !(actor.equals(command.accountId().text()) && command.scope() == TokenScope.CALENDAR))
            throw Refusal.forbidden("One's own calendar apart, tokens are issued by an administrator.");
        roleOf(command.accountId());
        if (accountByToken.containsKey(command.tokenId().text()))
            throw Refusal.because("already-exists", "A token of this id was issued before.");
        if (command.expiresOn() != null && command.expiresOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/expiresOn", "too-early", "The token would never have been valid.");
        apply(new TokenIssued(
                command.tokenId(),
                command.accountId(),
                command.label(),
                command.expiresOn(),
                command.effectiveOn(),
                command.scope()));
    }

    @CommandHandler
    void handle(
            RevokeToken command,
            @MetaDataValue(value = "actor", required = true) String actor,
            @MetaDataValue(value = "role", required = true) String role) {
        AccountId account = accountByToken.get(command.tokenId().text());
        if (!role.equals(Role.ADMIN.toString()) && (account == null || !actor.equals(account.text())))
            throw Refusal.forbidden("Another's token is revoked by an administrator.");
        if (account == null) throw Refusal.invalid("/tokenId", "unknown-token", "No token of this id was issued.");
        if (revoked.contains(command.tokenId().text())) return;
        apply(new TokenRevoked(command.tokenId(), account, command.reason(), command.effectiveOn(), command.codes()));
    }

    private Role roleOf(AccountId account) {
        if (closed.contains(account.text()))
            throw Refusal.because("account-closed", "This account is closed, and stays so.");
        Role role = roles.get(account.text());
        if (role == null) throw Refusal.invalid("/accountId", "unknown-account", "No account has this id.");
        return role;
    }

    private void requireAnotherAdmin(Role role) {
        if (role == Role.ADMIN
                && roles.values().stream().filter(Role.ADMIN::equals).count() == 1)
            throw Refusal.because("last-admin", "The last account that may administer stays one.");
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        roles.put(event.accountId().text(), event.role());
    }

    @EventSourcingHandler
    void on(RoleGranted event) {
        roles.put(event.accountId().text(), event.role());
    }

    @EventSourcingHandler
    void on(AccountClosed event) {
        roles.remove(event.accountId().text());
        closed.add(event.accountId().text());
    }

    @EventSourcingHandler
    void on(TokenIssued event) {
        accountByToken.put(event.tokenId().text(), event.accountId());
    }

    @EventSourcingHandler
    void on(TokenRevoked event) {
        revoked.add(event.tokenId().text());
    }

    boolean has(AccountId account) {
        return roles.containsKey(account.text());
    }
}

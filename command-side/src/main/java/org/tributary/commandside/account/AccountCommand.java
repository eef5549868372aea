package org.tributary.commandside.account;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.AUDITOR;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AccountId;
import org.tributary.events.AccountsEvent.AccountClosed;
import org.tributary.events.AccountsEvent.AccountOpened;
import org.tributary.events.AccountsEvent.PasswordSet;
import org.tributary.events.AccountsEvent.RoleGranted;
import org.tributary.events.AccountsEvent.TokenIssued;
import org.tributary.events.AccountsEvent.TokenRevoked;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.events.TokenId;
import org.tributary.events.TokenScope;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.platform.command.Withheld;
import org.tributary.stored.NaturalKeys;

/** What can be asked of the accounts: one stream for all. */
sealed interface AccountCommand {
    @TargetAggregateIdentifier
    default UUID stream() {
        return NaturalKeys.ACCOUNTS;
    }

    @Sent(
            by = {ADMIN},
            leadsTo = AccountOpened.class,
            says = "Open an account with a login, a password of 8 to 72 characters, and a role.")
    record OpenAccount(
            @NewId AccountId accountId,
            @Withheld @Text(max = 100) String login,
            @Withheld @Text(max = 72) String password,
            Role role,
            @Today LocalDate effectiveOn)
            implements AccountCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = RoleGranted.class,
            undoneBy = "grant-role",
            says = "Let an account act in another role from now on; it has one at a time.")
    record GrantRole(
            AccountId accountId,
            Role role,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AccountCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE, AUDITOR, ADMIN},
            leadsTo = PasswordSet.class,
            undoneBy = "set-password",
            says = "Set another password of 8 to 72 characters: one's own, or as an administrator anybody's.")
    record SetPassword(
            AccountId accountId,
            @Withheld @Text(max = 72) String password,
            @Today LocalDate effectiveOn) implements AccountCommand {}

    @Sent(
            by = {ADMIN},
            leadsTo = AccountClosed.class,
            says = "Close an account: neither its login nor any of its tokens opens anything from now on.")
    record CloseAccount(
            AccountId accountId,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AccountCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE, AUDITOR, ADMIN},
            leadsTo = TokenIssued.class,
            undoneBy = "revoke-token",
            says =
                    "Issue a token that acts as an account, for a script or a dashboard; one of scope calendar only reads its reminders, and anybody may issue it for themselves. Its secret is in this answer only.")
    record IssueToken(
            @NewId TokenId tokenId,
            AccountId accountId,
            @Text(max = 100) String label,
            @Nullable LocalDate expiresOn,
            @Nullable TokenScope scope,
            @Today LocalDate effectiveOn)
            implements AccountCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE, AUDITOR, ADMIN},
            leadsTo = TokenRevoked.class,
            says = "Revoke a token, one's own or as an administrator anybody's: it opens nothing from now on.")
    record RevokeToken(
            TokenId tokenId,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AccountCommand {}
}

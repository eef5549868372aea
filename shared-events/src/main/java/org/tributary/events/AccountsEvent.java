package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may act, and as what; one stream for all. Logins, passwords and tokens lie apart and never in an event. */
@StreamType("accounts")
public sealed interface AccountsEvent extends DomainEvent {

    /** Someone, or a program, may log in from now on. */
    @StoredAs("account-opened")
    record AccountOpened(AccountId accountId, Role role, LocalDate effectiveOn) implements AccountsEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("account", accountId));
        }
    }

    /** An account acts in another role from now on. */
    @StoredAs("role-granted")
    record RoleGranted(
            AccountId accountId,
            Role role,
            Role from,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AccountsEvent {
        public RoleGranted {
            codes = Lists.copy(codes);
        }
    }

    /** An account has another password from now on; which one lies apart. */
    @StoredAs("password-set")
    record PasswordSet(AccountId accountId, LocalDate effectiveOn) implements AccountsEvent {}

    /** An account opens nothing from now on, nor does any of its tokens. */
    @StoredAs("account-closed")
    record AccountClosed(
            AccountId accountId, @Nullable Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements AccountsEvent {
        public AccountClosed {
            codes = Lists.copy(codes);
        }
    }

    /** A token was issued that acts as the account. */
    @StoredAs("token-issued")
    record TokenIssued(
            TokenId tokenId,
            AccountId accountId,
            String label,
            @Nullable LocalDate expiresOn,
            LocalDate effectiveOn,
            @Nullable TokenScope scope)
            implements AccountsEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("token", tokenId));
        }
    }

    /** A token opens nothing from now on. */
    @StoredAs("token-revoked")
    record TokenRevoked(
            TokenId tokenId,
            AccountId accountId,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AccountsEvent {
        public TokenRevoked {
            codes = Lists.copy(codes);
        }
    }
}

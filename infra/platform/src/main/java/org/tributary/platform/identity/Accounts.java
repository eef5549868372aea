package org.tributary.platform.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AccountsEvent.AccountClosed;
import org.tributary.events.AccountsEvent.AccountOpened;
import org.tributary.events.AccountsEvent.RoleGranted;
import org.tributary.events.AccountsEvent.TokenIssued;
import org.tributary.events.AccountsEvent.TokenRevoked;
import org.tributary.events.DomainEvent;
import org.tributary.events.Role;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.TokenId;
import org.tributary.events.TokenScope;
import org.tributary.platform.command.Actor;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** Which role an account has now, which tokens are revoked, and in which office its holder works. */
public final class Accounts {
    /** An attribute of requests that came with a token of scope {@code calendar}: they ask for what is their own. */
    public static final String ONLY_CALENDAR = "org.tributary.onlyCalendar";

    private final Book<Roles> roles;
    private final Book<Offices> offices;

    public Accounts(EventStorageEngine events) {
        roles = new Book<>(events, NaturalKeys.ACCOUNTS.toString(), Roles.NONE, Roles::after);
        offices = new Book<>(events, NaturalKeys.STAFF.toString(), Offices.NONE, Offices::after);
    }

    /** Who acts, if there is such an account. */
    public Optional<Actor> actor(String account) {
        return Optional.ofNullable(roles.read().state().byAccount().get(account))
                .map(role -> new Actor(account, role, offices.read().state().of(account)));
    }

    boolean revoked(String token) {
        return roles.read().state().revoked().contains(token);
    }

    /** Whether a token opens its account's calendar and nothing else. */
    boolean onlyCalendar(String token) {
        return roles.read().state().calendars().contains(token);
    }

    /** Whether no account was ever opened: the first start. */
    public boolean none() {
        return roles.readOn().state().byAccount().isEmpty();
    }

    private record Roles(Map<String, Role> byAccount, Set<String> revoked, Set<String> calendars) {
        static final Roles NONE = new Roles(Map.of(), Set.of(), Set.of());

        Roles after(DomainEvent event) {
            if (event instanceof AccountOpened opened)
                return with(opened.accountId().text(), opened.role());
            if (event instanceof RoleGranted granted)
                return with(granted.accountId().text(), granted.role());
            if (event instanceof AccountClosed closed)
                return without(closed.accountId().text());
            if (event instanceof TokenRevoked gone)
                return new Roles(byAccount, plus(revoked, gone.tokenId()), calendars);
            if (event instanceof TokenIssued issued && issued.scope() == TokenScope.CALENDAR)
                return new Roles(byAccount, revoked, plus(calendars, issued.tokenId()));
            return this;
        }

        private static Set<String> plus(Set<String> tokens, TokenId one) {
            Set<String> more = new HashSet<>(tokens);
            more.add(one.text());
            return more;
        }

        private Roles with(String account, Role role) {
            Map<String, Role> more = new HashMap<>(byAccount);
            more.put(account, role);
            return new Roles(more, revoked, calendars);
        }

        private Roles without(String account) {
            Map<String, Role> fewer = new HashMap<>(byAccount);
            fewer.remove(account);
            return new Roles(fewer, revoked, calendars);
        }
    }

    private record Offices(Map<String, String> byStaff, Map<String, String> staffByAccount) {
        static final Offices NONE = new Offices(Map.of(), Map.of());

        Offices after(DomainEvent event) {
            if (event instanceof StaffMemberRegistered member && member.officeId() != null)
                return new Offices(
                        plus(byStaff, member.staffId().text(), member.officeId().text()), staffByAccount);
            if (event instanceof AccountLinked linked)
                return new Offices(
                        byStaff,
                        plus(
                                staffByAccount,
                                linked.accountId().text(),
                                linked.staffId().text()));
            return this;
        }

        @Nullable
        String of(String account) {
            String staff = staffByAccount.get(account);
            return staff == null ? null : byStaff.get(staff);
        }

        private static Map<String, String> plus(Map<String, String> map, String key, String value) {
            Map<String, String> more = new HashMap<>(map);
            more.put(key, value);
            return more;
        }
    }
}

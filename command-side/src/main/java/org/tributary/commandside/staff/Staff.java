package org.tributary.commandside.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.account.KnownAccounts;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.staff.StaffCommand.AssignToOffice;
import org.tributary.commandside.staff.StaffCommand.LinkAccount;
import org.tributary.commandside.staff.StaffCommand.OpenOffice;
import org.tributary.commandside.staff.StaffCommand.RegisterStaffMember;
import org.tributary.events.OfficeId;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.OfficeOpened;
import org.tributary.events.StaffEvent.StaffMemberAssigned;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;

/** The members of the staff, their offices as a tree, and the accounts they log in with. */
@Aggregate(type = "staff", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Staff {
    @AggregateIdentifier
    private UUID stream = NaturalKeys.STAFF;

    private Set<String> offices = new HashSet<>();
    private Map<String, Working> places = new HashMap<>();
    private Map<String, String> staffByAccount = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenOffice command) {
        if (offices.contains(command.officeId().text()))
            throw Refusal.because("already-exists", "This office is open already.");
        requireOffice("/parentId", command.parentId());
        apply(new OfficeOpened(
                command.officeId(), command.name(), command.kind(), command.parentId(), command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterStaffMember command) {
        if (places.containsKey(command.staffId().text()))
            throw Refusal.because("already-exists", "This member of the staff is registered already.");
        requireOffice("/officeId", command.officeId());
        apply(new StaffMemberRegistered(
                command.staffId(), command.person(), command.officeId(), command.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignToOffice command) {
        Working working = working(command.staffId().text());
        requireOffice("/officeId", command.officeId());
        Chronology.requireNotBefore(working.since(), command.effectiveOn());
        if (command.officeId().text().equals(working.office())) return;
        apply(new StaffMemberAssigned(
                command.staffId(), command.officeId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    private Working working(String staff) {
        Working working = places.get(staff);
        if (working == null)
            throw Refusal.invalid("/staffId", "unknown-staff-member", "No member of the staff has this id.");
        return working;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LinkAccount command, KnownAccounts accounts) {
        working(command.staffId().text());
        var account = accounts.standingOf(command.accountId())
                .orElseThrow(() -> Refusal.invalid("/accountId", "unknown-account", "No account has this id."));
        String linked = staffByAccount.get(command.accountId().text());
        if (command.staffId().text().equals(linked)) return;
        if (linked != null)
            throw Refusal.because("account-linked", "The account belongs to another member of the staff.");
        apply(new AccountLinked(command.staffId(), command.accountId(), command.effectiveOn(), List.of(account)));
    }

    private void requireOffice(String pointer, @Nullable OfficeId office) {
        if (office != null && !offices.contains(office.text()))
            throw Refusal.invalid(pointer, "unknown-office", "No office has this id.");
    }

    @EventSourcingHandler
    void on(OfficeOpened event) {
        offices.add(event.officeId().text());
    }

    @EventSourcingHandler
    void on(StaffMemberRegistered event) {
        places.put(event.staffId().text(), new Working(text(event.officeId()), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(StaffMemberAssigned event) {
        places.computeIfPresent(
                event.staffId().text(), (id, working) -> new Working(text(event.officeId()), working.since()));
    }

    private static @Nullable String text(@Nullable OfficeId office) {
        return office == null ? null : office.text();
    }

    @EventSourcingHandler
    void on(AccountLinked event) {
        staffByAccount.put(event.accountId().text(), event.staffId().text());
    }

    /** In which office somebody works, and since when they are of the staff. */
    record Working(@Nullable String office, LocalDate since) {}
}

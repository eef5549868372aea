package org.tributary.commandside.person;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.CodeListVersion;
import org.tributary.events.PersonEvent.PersonErased;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be asked of a person's data. */
@Sent(
        by = {MANAGER, ADMIN},
        leadsTo = PersonErased.class,
        says =
                "Erase for ever what is known of a person, or what a note says; figures and the history stay as they are.")
record ErasePerson(
        @TargetAggregateIdentifier PersonId personId,
        @Code("erasure-reason") Reason reason,
        @Today LocalDate effectiveOn,
        @Resolved List<CodeListVersion> codes) {}

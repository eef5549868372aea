package org.tributary.commandside.codes;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.CodeListId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.CodesEvent;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodeRetired;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What an office may ask of a code list. */
sealed interface CodesCommand {
    String list();

    LocalDate effectiveOn();

    @TargetAggregateIdentifier
    default CodeListId codeListId() {
        return NaturalKeys.codes(list());
    }

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = CodeAdded.class,
            undoneBy = "retire-code",
            says = "Add a code to a list, or use one again that was retired.")
    record AddCode(
            String list,
            @Text(max = 40) String code,
            String name,
            @Today LocalDate effectiveOn) implements CodesCommand {}

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = CodeRetired.class,
            undoneBy = "add-code",
            says = "Retire a code, with a reason: new facts cannot use it, those that did still read.")
    record RetireCode(
            String list,
            @Text(max = 40) String code,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements CodesCommand {}

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = CodesPublished.class,
            undoneBy = "publish-template",
            says =
                    "Put a template of the office's own into use, or its next version: the items of a checklist (list checklist-…), or the fields of a kind of note (list note-…). Its code is added to checklist-template or note-kind first.")
    record PublishTemplate(
            String list,
            @Text(max = 300) String title,
            List<CodesEvent.Code> entries,
            @Today LocalDate effectiveOn) implements CodesCommand {
        public PublishTemplate {
            entries = List.copyOf(entries);
        }
    }
}

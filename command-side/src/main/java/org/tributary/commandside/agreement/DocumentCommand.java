package org.tributary.commandside.agreement;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AddendumId;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked about the documents of an agreement. */
sealed interface DocumentCommand extends AgreementCommand {
    /**
     * @param name under which it is known; never personal data
     * @param mediaType as {@code POST /api/documents} answered, and so are {@code sha256} and {@code size}
     * @param addendumId of which addendum; none: of the agreement itself
     */
    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = DocumentAttached.class,
            undoneBy = "detach-document",
            says =
                    "Attach a document to an agreement, or to one of its addenda. Its bytes are sent to POST /api/documents first.")
    record AttachDocument(
            @TargetAggregateIdentifier AgreementId agreementId,
            String name,
            @Text(max = 100) String mediaType,
            @Text(max = 64) String sha256,
            long size,
            @Code("document-kind") String kind,
            @Nullable AddendumId addendumId,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements DocumentCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = DocumentDetached.class,
            undoneBy = "attach-document",
            says =
                    "Record, with a reason, that a document does not belong to an agreement after all. Its bytes stay stored.")
    record DetachDocument(
            @TargetAggregateIdentifier AgreementId agreementId,
            @Text(max = 64) String sha256,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements DocumentCommand {}
}

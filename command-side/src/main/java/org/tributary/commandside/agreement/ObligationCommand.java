package org.tributary.commandside.agreement;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ObligationId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked about what is owed under an agreement besides money. */
sealed interface ObligationCommand extends AgreementCommand {
    ObligationId obligationId();

    LocalDate effectiveOn();

    /**
     * @param owedBy {@code own}, or the id of a partner of the agreement
     * @param what is owed, in words; never personal data
     */
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ObligationAdded.class,
            undoneBy = "remove-obligation",
            says =
                    "Record what we, or a partner, owe under an agreement by a day: a deliverable, a report, a visibility benefit.")
    record AddObligation(
            @TargetAggregateIdentifier AgreementId agreementId,
            @NewId ObligationId obligationId,
            @Code("obligation-kind") String kind,
            @Text(max = 36) String owedBy,
            @Text(max = 1000) String what,
            LocalDate dueOn,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ObligationCommand {
        public AddObligation {
            owedBy = owedBy.toLowerCase(Locale.ROOT);
        }
    }

    /** @param evidence the SHA-256 of a document that is attached to the agreement */
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ObligationFulfilled.class,
            undoneBy = "reopen-obligation",
            says = "Record that what was owed was done, and by which attached document that is shown.")
    record FulfilObligation(
            @TargetAggregateIdentifier AgreementId agreementId,
            ObligationId obligationId,
            @Text(max = 64) @Nullable String evidence,
            @Today LocalDate effectiveOn)
            implements ObligationCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = ObligationWaived.class,
            undoneBy = "reopen-obligation",
            says = "Record, with a reason, that whoever is owed something does without it.")
    record WaiveObligation(
            @TargetAggregateIdentifier AgreementId agreementId,
            ObligationId obligationId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ObligationCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ObligationReopened.class,
            says = "Take back, with a reason, that what was owed was done or waived: it is owed again.")
    record ReopenObligation(
            @TargetAggregateIdentifier AgreementId agreementId,
            ObligationId obligationId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ObligationCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ObligationRemoved.class,
            undoneBy = "add-obligation",
            says = "Take a wrong entry back, with a reason: it was never owed.")
    record RemoveObligation(
            @TargetAggregateIdentifier AgreementId agreementId,
            ObligationId obligationId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ObligationCommand {}
}

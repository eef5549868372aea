package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.RecordContribution;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.ContributionId;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.ReceiptId;
import org.tributary.events.StreamVersion;
import org.tributary.events.ValueKind;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** Whether what arrived can be recorded under an agreement as it stands, and what of the promises it settles. */
record Arrival(
        LocalDate signedOn,
        Currency currency,
        List<PartnerId> partners,
        Promises promises,
        Course course,
        Beyond beyond) {
    ContributionRecorded decided(
            RecordContribution command, @Nullable ContributionId corrects, @Nullable ReceiptId fromSuspense) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        if (command.basis() != null && command.kind() != ValueKind.IN_KIND)
            throw Refusal.invalid(
                    "/basis", "not-in-kind", "Only goods and services are valued by something: kind is in-kind.");
        Money settles = Settling.of(command, currency);
        Debtors debtors = new Debtors(promises, beyond.partners());
        PartnerId source = debtors.sourceOf(command.source(), command.trancheId(), command.payer());
        Money receivable = source == null ? promises.settledByNobody().negated() : debtors.receivable(source);
        boolean more = receivable.minus(settles).signum() < 0;
        if (more) course.requireNotTerminated();
        List<Settlement> tranches = debtors.settlements(command.trancheId(), source, settles);
        List<StreamVersion> reliedOn = new ArrayList<>();
        if (command.payer() != null && !beyond.partners().isOneOf(command.payer(), partners))
            reliedOn.addAll(beyond.requireKnown("/payer", command.payer()));
        if (source != null && more) {
            PolicyBook.Standing inForce = beyond.policy();
            reliedOn.add(inForce.reliedOn());
            if (inForce.policy().overPayment() == OverPayment.REFUSE)
                throw Refusal.because(
                        "over-payment",
                        "Of what this partner promised %s is receivable: it would be more, which the policy refuses."
                                .formatted(receivable));
        }
        return new ContributionRecorded(
                command.agreementId(),
                command.contributionId(),
                command.kind() == null ? ValueKind.CASH : command.kind(),
                source,
                command.amount(),
                settles,
                command.differences(),
                tranches,
                command.payer(),
                command.bankReference(),
                corrects,
                fromSuspense,
                command.basis(),
                command.effectiveOn(),
                reliedOn);
    }
}

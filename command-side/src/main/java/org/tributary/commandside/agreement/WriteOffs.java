package org.tributary.commandside.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.commandside.agreement.Correction.ReverseWriteOff;
import org.tributary.commandside.agreement.Correction.WriteOffReceivable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.PartnerId;
import org.tributary.platform.problem.Refusal;

/** What of an agreement's receivables was given up, and what of that was taken back. */
final class WriteOffs {
    private Map<String, ReceivableWrittenOff> standing = new HashMap<>();
    private Set<String> reversed = new HashSet<>();

    ReceivableWrittenOff decided(WriteOffReceivable command, Promises promises, Beyond beyond) {
        String id = command.writeOffId().text();
        if (standing.containsKey(id) || reversed.contains(id))
            throw Refusal.because("already-exists", "This write-off was recorded before.");
        Settling.requireStated("/amount", command.amount(), promises.currency());
        Debtors debtors = new Debtors(promises, beyond.partners());
        PartnerId source = debtors.sourceOf(command.source(), command.trancheId(), null);
        if (source == null || command.amount().exceeds(debtors.receivable(source)))
            throw Refusal.because(
                    "write-off-exceeds-receivable",
                    "No more can be given up than is receivable, which is "
                            + (source == null ? "nothing." : debtors.receivable(source) + "."));
        List<Settlement> tranches = debtors.settlements(command.trancheId(), source, command.amount());
        if (!tranches.isEmpty() && command.amount().exceeds(tranches.get(0).amount()))
            throw Refusal.because(
                    "write-off-exceeds-receivable",
                    "Of this tranche %s is open: no more of it can be given up."
                            .formatted(tranches.get(0).amount()));
        return new ReceivableWrittenOff(
                command.agreementId(),
                command.writeOffId(),
                source,
                command.amount(),
                tranches,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    WriteOffReversed decided(ReverseWriteOff command) {
        String id = command.writeOffId().text();
        if (reversed.contains(id))
            throw Refusal.because("write-off-already-reversed", "This write-off was taken back before.");
        ReceivableWrittenOff writtenOff = standing.get(id);
        if (writtenOff == null)
            throw Refusal.invalid("/writeOffId", "unknown-write-off", "The agreement has no such write-off.");
        Chronology.requireNotBefore(writtenOff.effectiveOn(), command.effectiveOn());
        return new WriteOffReversed(
                command.agreementId(),
                command.writeOffId(),
                writtenOff.source(),
                writtenOff.amount(),
                writtenOff.tranches(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    void requireNoneStanding() {
        if (!standing.isEmpty())
            throw Refusal.because(
                    "write-offs-stand",
                    "Of its write-offs %d are not taken back: reverse-write-off first.".formatted(standing.size()));
    }

    void on(ReceivableWrittenOff event) {
        standing.put(event.writeOffId().text(), event);
    }

    void on(WriteOffReversed event) {
        standing.remove(event.writeOffId().text());
        reversed.add(event.writeOffId().text());
    }
}

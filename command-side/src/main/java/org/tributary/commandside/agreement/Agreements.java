package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.ReceiptId;
import org.tributary.events.StreamVersion;
import org.tributary.events.TrancheId;
import org.tributary.platform.problem.Refusal;

/** Where partnerships sign, and what was in suspense is received: in the same append as the decision of the other stream. */
@Component
public class Agreements {
    private final Repository<Agreement> repository;
    private final Beyond beyond;

    Agreements(@Lazy Repository<Agreement> repository, Beyond beyond) {
        this.repository = repository;
        this.beyond = beyond;
    }

    /** Begins the agreement's stream. */
    public void sign(AgreementSigned signed) throws Exception {
        AggregateLifecycle.createNew(Agreement.class, () -> new Agreement(signed));
    }

    /** One that was signed, as it stands now. */
    public Standing standingOf(AgreementId agreementId) {
        var loaded = repository.load(agreementId.text());
        return new Standing(
                agreementId,
                new StreamVersion("agreement", agreementId.text(), loaded.version()),
                loaded.invoke(Agreement::voided),
                loaded.invoke(agreement -> agreement.receivable(beyond.partners())));
    }

    /** Its stream as it stands, if it was terminated or is void; else it is refused by the rule of whoever asks. */
    public List<StreamVersion> requireEnded(String rule, AgreementId agreement) {
        var loaded = repository.load(agreement.text());
        if (!loaded.invoke(agreed -> agreed.terminated() || agreed.voided()))
            throw Refusal.because(
                    rule, "Agreement %s stands: terminate-agreement or void-agreement first.".formatted(agreement));
        return List.of(new StreamVersion("agreement", agreement.text(), loaded.version()));
    }

    /** That an agreement may stand under this one from a day on: it stands itself, and not under that one. */
    void requireUmbrella(AgreementId umbrella, AgreementId agreement, LocalDate on) {
        var above = repository.load(umbrella.text());
        if (above.invoke(Agreement::voided))
            throw Refusal.because("umbrella-void", "The agreement that is to be the umbrella is void.");
        LocalDate signedOn = above.invoke(Agreement::signedOn);
        if (on.isBefore(signedOn))
            throw Refusal.invalid("/effectiveOn", "too-early", "The umbrella was signed on " + signedOn + ".");
        Set<AgreementId> seen = new HashSet<>();
        for (AgreementId next = umbrella; next != null && seen.add(next); next = under(next))
            if (next.equals(agreement))
                throw Refusal.because(
                        "umbrella-circular", "That agreement stands under this one: neither would be above.");
    }

    private @Nullable AgreementId under(AgreementId agreement) {
        return repository.load(agreement.text()).invoke(Agreement::under);
    }

    /** Records a contribution that waited in suspense. */
    public void receive(Matched matched) {
        of(matched.agreementId(), agreement -> agreement.receive(matched, beyond));
    }

    /** Reverses a contribution that goes back into suspense. */
    public void takeBack(Unmatched unmatched) {
        of(unmatched.agreementId(), agreement -> agreement.takeBack(unmatched));
    }

    private void of(AgreementId id, Consumer<Agreement> what) {
        try {
            repository.load(id.text()).execute(what);
        } catch (AggregateNotFoundException | IncompatibleAggregateException unknown) {
            throw Refusal.invalid("/agreementId", "unknown-agreement", "There is no agreement of this id.");
        }
    }

    /** What of a receipt is for an agreement. */
    public record Matched(
            AgreementId agreementId,
            ContributionId contributionId,
            ReceiptId receiptId,
            @Nullable PartnerId source,
            Money amount,
            @Nullable Money settles,
            List<Difference> differences,
            @Nullable TrancheId trancheId,
            @Nullable PartnerId payer,
            LocalDate effectiveOn) {}

    /** What was not for that agreement. */
    public record Unmatched(
            AgreementId agreementId,
            ContributionId contributionId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes) {}

    /**
     * What a decision about its partnership goes by.
     *
     * @param receivable what partners still owe under it, if anything
     */
    public record Standing(AgreementId agreementId, StreamVersion version, boolean voided, List<Money> receivable) {}
}

package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.Credit;
import org.tributary.events.DomainEvent;
import org.tributary.events.Forecast;
import org.tributary.events.InitiativeEvent.PartnershipDedicated;
import org.tributary.events.InitiativeEvent.PartnershipReleased;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.Reason;
import org.tributary.events.Waiver;
import org.tributary.queryside.partnerships.Story.Words;

/** How a partnership's history is told: every sentence of it is made here. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final String who;
    private final Names names;

    Wording(String who, Names names) {
        this.who = who;
        this.names = names;
    }

    /** Nothing, where another event of the same act says it. */
    Optional<Words> of(DomainEvent event) {
        if (event instanceof PartnershipIdentified e)
            return told(
                    e,
                    "named a prospect, “%s”, with %s".formatted(e.title(), partners(e.partners())),
                    null,
                    "%s answers for it.".formatted(names.of(e.owner())));
        if (event instanceof PartnershipProposed e)
            return told(
                    e,
                    "proposed “%s” to %s, worth %s".formatted(e.title(), partners(e.partners()), worth(e.forecast()))
                            + waived(e.waivers()),
                    null,
                    "It stands at proposed; %s answers for it.".formatted(names.of(e.owner())));
        if (event instanceof StageAdvanced e)
            return told(e, "moved it on from %s to %s".formatted(e.from(), e.to()), null, stands(e.to()));
        if (event instanceof StageMovedBack e)
            return told(e, "moved it back from %s to %s".formatted(e.from(), e.to()), e.reason(), stands(e.to()));
        if (event instanceof ForecastRevised e)
            return told(e, "revised the forecast to " + worth(e.forecast()), e.reason(), odds(e.forecast()));
        if (event instanceof OwnerAssigned e)
            return told(
                    e,
                    "made %s its owner".formatted(names.of(e.owner())),
                    e.reason(),
                    "Credit from then on: %s.".formatted(credit(e.credit())));
        if (event instanceof PartnershipPutOnHold e)
            return told(
                    e,
                    "put it on hold at %s".formatted(e.stage()) + on(", to be looked at again on ", e.reviewOn()),
                    e.reason(),
                    "Nothing is expected of it for the time being.");
        if (event instanceof PartnershipResumed e) return told(e, "resumed it", null, stands(e.stage()));
        if (event instanceof PartnershipDeclined e)
            return told(e, "noted that the other side declined, at %s".formatted(e.from()), e.reason(), "It is lost.");
        if (event instanceof PartnershipWithdrawn e)
            return told(e, "withdrew from it, at %s".formatted(e.from()), e.reason(), "It is lost.");
        if (event instanceof PartnershipSigned e)
            return told(
                    e,
                    "recorded the signature of %s".formatted(names.of(e.agreementId())) + waived(e.waivers()),
                    null,
                    "It led to agreement %s.".formatted(names.of(e.agreementId())));
        if (event instanceof SignedPartnershipRegistered e) return Optional.of(takenIn(e));
        return ofCourse(event)
                .or(() -> new TermsInWords(this, names).of(event))
                .or(() -> new DutiesInWords(this, names).of(event))
                .or(() -> new PartnersTold(this, names).of(event))
                .or(() -> ofMoney(event))
                .or(() -> ProposalWording.of(event, this, names))
                .or(() -> ofInitiatives(event))
                .or(() -> new LaterWording(this, names).of(event));
    }

    /** The act is of another day than what it is about. */
    private Words takenIn(SignedPartnershipRegistered e) {
        String sentence = "%s took in “%s” with %s, signed on %s, before it was recorded here%s."
                .formatted(begin(who), e.title(), partners(e.partners()), day(e.effectiveOn()), waived(e.waivers()));
        return new Words(sentence, null, "It led to agreement %s.".formatted(names.of(e.agreementId())));
    }

    private static String begin(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
    }

    private Optional<Words> ofCourse(DomainEvent event) {
        if (event instanceof AgreementSuspended e)
            return told(
                    e,
                    "suspended %s".formatted(names.of(e.agreementId()))
                            + on(", to be looked at again on ", e.reviewOn()),
                    e.reason(),
                    "What is due stays due.");
        if (event instanceof AgreementResumed e)
            return told(e, "resumed %s".formatted(names.of(e.agreementId())), null, "It is in force again.");
        if (event instanceof AgreementTerminated e)
            return told(
                    e, "terminated %s".formatted(names.of(e.agreementId())), e.reason(), noLongerDue(e.reductions()));
        if (event instanceof AgreementExpired e)
            return told(
                    e,
                    "settled %s after its term".formatted(names.of(e.agreementId())),
                    e.reason(),
                    noLongerDue(e.reductions()));
        if (event instanceof AgreementReinstated e)
            return told(
                    e,
                    "took back the end of %s".formatted(names.of(e.agreementId())),
                    e.reason(),
                    "It stands as before.");
        if (event instanceof AgreementVoided e)
            return told(
                    e,
                    "voided %s, which was recorded by mistake".formatted(names.of(e.agreementId())),
                    e.reason(),
                    e.published()
                            ? "It counts no more; its number stays taken."
                            : "It counts no more; its number is free.");
        return Optional.empty();
    }

    private String noLongerDue(List<Reduction> reductions) {
        return reductions.isEmpty()
                ? "What is receivable stays due."
                : reductions.stream()
                        .map(one -> one.amount() + " of " + names.of(one.source()))
                        .collect(Collectors.joining(", ", "", " is no longer due."));
    }

    private Optional<Words> ofMoney(DomainEvent event) {
        if (event instanceof AgreementBroughtIntoForce e)
            return told(
                    e,
                    "brought %s into force".formatted(names.of(e.agreementId())),
                    null,
                    "It binds from that day on.");
        if (event instanceof AddendumSigned e)
            return told(
                    e,
                    "recorded the signature of addendum %s to %s".formatted(e.reference(), names.of(e.agreementId())),
                    null,
                    changes(e));
        if (event instanceof ContributionRecorded e)
            return told(
                    e,
                    (e.receiptId() != null
                                    ? "recorded %s, which had waited in suspense, under %s"
                                    : e.corrects() == null
                                            ? "recorded %s received under %s"
                                            : "recorded %s received under %s in its place")
                            .formatted(e.amount(), names.of(e.agreementId())),
                    null,
                    "It settled %s.".formatted(e.settles()));
        if (event instanceof ContributionReversed e)
            return told(
                    e,
                    "reversed the record of %s under %s".formatted(e.amount(), names.of(e.agreementId())),
                    e.reason(),
                    "%s is no longer settled.".formatted(e.unsettles()));
        if (event instanceof ContributionRefunded e)
            return told(
                    e,
                    "recorded that %s under %s went back".formatted(e.amount(), names.of(e.agreementId())),
                    e.reason(),
                    e.stillDue() ? "It is receivable again." : "It is not receivable again.");
        if (event instanceof ReceivableWrittenOff e)
            return told(
                    e,
                    "wrote off %s receivable under %s".formatted(e.amount(), names.of(e.agreementId())),
                    e.reason(),
                    "It is not waited for any more.");
        if (event instanceof WriteOffReversed e)
            return told(
                    e,
                    "took back the write-off of %s under %s".formatted(e.amount(), names.of(e.agreementId())),
                    e.reason(),
                    "It is receivable again.");
        return Optional.empty();
    }

    private Optional<Words> ofInitiatives(DomainEvent event) {
        if (event instanceof PartnershipDedicated e)
            return told(
                    e,
                    "dedicated it to " + names.of(e.initiativeId()),
                    null,
                    "What its agreements bring counts for %s.".formatted(names.of(e.initiativeId())));
        if (event instanceof PartnershipReleased e)
            return told(
                    e,
                    "released it from " + names.of(e.initiativeId()),
                    e.reason(),
                    "It may serve another initiative.");
        return Optional.empty();
    }

    Optional<Words> told(DomainEvent event, String what, @Nullable Reason why, @Nullable String ledTo) {
        String sentence = "On %s %s %s%s.".formatted(day(event.effectiveOn()), who, what, because(why));
        return Optional.of(new Words(sentence, why, ledTo));
    }

    private static String because(@Nullable Reason why) {
        if (why == null) return "";
        return ", because: " + words(why.code()) + (why.note() == null ? "" : " (“" + why.note() + "”)");
    }

    static String stands(Object stage) {
        return "It stands at " + stage + ".";
    }

    String partners(List<PartnerInRole> partners) {
        return partners.stream()
                .map(one -> names.of(one.partnerId()) + " (" + words(one.role()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String credit(List<Credit> credit) {
        return credit.stream()
                .map(one -> names.of(one.staffId()) + " " + one.share())
                .collect(Collectors.joining(", "));
    }

    private static String worth(Forecast forecast) {
        return forecast.value() + on(" by ", forecast.expectedOn());
    }

    private static String odds(Forecast forecast) {
        return forecast.probability() == null
                ? "It weighs what its stage weighs."
                : "It weighs %s of that.".formatted(forecast.probability());
    }

    private static String changes(AddendumSigned addendum) {
        String changes = addendum.changes().stream()
                .filter(change -> change.amount() != null)
                .map(change -> String.valueOf(change.amount()))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "No amount changed." : "The amount changed by " + changes + ".";
    }

    private static String waived(List<Waiver> waivers) {
        return waivers.stream()
                .map(waiver -> ", %s waived: %s"
                        .formatted(words(waiver.gate()), words(waiver.reason().code())))
                .collect(Collectors.joining());
    }

    static String on(String before, @Nullable LocalDate day) {
        return day == null ? "" : before + day(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(String code) {
        return code.replace('-', ' ');
    }
}

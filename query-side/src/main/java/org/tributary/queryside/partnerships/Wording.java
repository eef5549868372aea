package org.tributary.queryside.partnerships;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.events.DomainEvent;
import org.tributary.events.PartnerInRole;
import org.tributary.events.Reason;
import org.tributary.events.Waiver;
import org.tributary.queryside.partnerships.Story.Words;
import org.tributary.stored.StoredEvents;

/** How a partnership's history is told, in one language: which sentence an event has, and what is put into it. */
final class Wording {
    private final String who;
    final Names names;
    final Language language;

    Wording(String who, Names names, Language language) {
        this.who = who;
        this.names = names;
        this.language = language;
    }

    /** Nothing, where another event of the same act says it. */
    Optional<Words> of(DomainEvent event) {
        return PursuitsTold.of(event, this)
                .or(() -> CourseTold.of(event, this))
                .or(() -> TermsInWords.of(event, this))
                .or(() -> DutiesInWords.of(event, this))
                .or(() -> PartnersTold.of(event, this))
                .or(() -> MoneyTold.of(event, this))
                .or(() -> ProposalWording.of(event, this))
                .or(() -> LaterWording.of(event, this))
                .or(() -> CareWording.of(event, this));
    }

    /** By the sentences of the event's name. */
    Optional<Words> told(DomainEvent event, @Nullable Reason why, Object... said) {
        return told(event, "", why, said);
    }

    /** By another of its sentences. */
    Optional<Words> toldAs(String variant, DomainEvent event, @Nullable Reason why, Object... said) {
        return told(event, "." + variant, why, said);
    }

    private Optional<Words> told(DomainEvent event, String variant, @Nullable Reason why, Object... said) {
        String name = StoredEvents.nameOf(event.getClass());
        String what = language.text(name + variant, said);
        String sentence = language.text("told", event.effectiveOn(), who, what, because(why));
        return Optional.of(new Words(sentence, why, ledTo(name, said)));
    }

    /** The act is of another day than what it is about. */
    Optional<Words> takenIn(DomainEvent event, String title, String partners, String waived, String agreement) {
        String name = StoredEvents.nameOf(event.getClass());
        String begin = who.substring(0, 1).toUpperCase(language.locale()) + who.substring(1);
        Object[] said = {begin, title, partners, event.effectiveOn(), waived, agreement};
        return Optional.of(new Words(language.text(name, said), null, ledTo(name, said)));
    }

    private @Nullable String ledTo(String name, Object... said) {
        String ledTo = language.ifAny(name + ".so", said);
        return ledTo == null || ledTo.isEmpty() ? null : ledTo;
    }

    private String because(@Nullable Reason why) {
        if (why == null) return "";
        String code = language.words(why.code());
        return why.note() == null ? language.text("because", code) : language.text("because.note", code, why.note());
    }

    String partners(List<PartnerInRole> partners) {
        return listed(partners, one -> names.of(one.partnerId()) + " (" + language.words(one.role()) + ")");
    }

    String waived(List<Waiver> waivers) {
        return waivers.stream()
                .map(waiver -> language.text(
                        "waived",
                        language.words(waiver.gate()),
                        language.words(waiver.reason().code())))
                .collect(Collectors.joining());
    }

    static <T> String listed(Collection<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining(", "));
    }
}

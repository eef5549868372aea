package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.Signing.SigningParty;
import org.tributary.commandside.partnership.Signing.SigningPerson;
import org.tributary.commandside.rule.Schedules;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.Attribution;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.Party;
import org.tributary.events.Term;
import org.tributary.events.Tranche;
import org.tributary.events.Value;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Whether what is to be signed is sound in itself, and what of it enters the history. */
final class Terms {
    private final Signing signing;
    private final List<PartnerId> partners;
    private final Set<String> sources = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Terms(Signing signing, List<PartnerId> partners) {
        this.signing = signing;
        this.partners = partners;
        sources.add(Value.OWN);
        partners.forEach(partner -> sources.add(partner.text()));
    }

    /**
     * @param attribution what is signed counts over this; null: unassigned
     * @param zeroAllowed whether a value may be zero, as real registers have it
     */
    static AgreementSigned check(
            Signing signing, List<PartnerId> partners, @Nullable Attribution attribution, boolean zeroAllowed) {
        Terms terms = new Terms(signing, partners);
        terms.values(zeroAllowed);
        List<Tranche> tranches = terms.tranches();
        terms.term(signing.term());
        terms.parties();
        terms.faults.addAll(Documents.faults("/expectationsDocument", signing.expectationsDocument()));
        if (!terms.faults.isEmpty()) throw Refusal.invalid(terms.faults);
        return terms.signed(tranches, attribution);
    }

    private void values(boolean zeroAllowed) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < signing.values().size(); place++) {
            Value value = signing.values().get(place);
            String at = "/values/" + place;
            if (!sources.contains(value.source()))
                fault(
                        at + "/source",
                        "not-a-party",
                        "A value comes from a partner of the partnership, by its id, or is own.");
            if (!seen.add(value.source() + " " + value.kind()))
                fault(at, "duplicate", "Each source states its cash and its kind once.");
            if (value.basisMisplaced())
                fault(at + "/basis", "not-in-kind", "Only goods and services are valued by something.");
            if (value.amount() != null) amount(at + "/amount", value.amount(), zeroAllowed);
        }
    }

    private void amount(String at, Money amount, boolean zeroAllowed) {
        if (!amount.currency().equals(signing.currency()))
            fault(at + "/currency", "other-currency", "An agreement has one currency: " + signing.currency() + ".");
        if (amount.signum() < 0 || (amount.signum() == 0 && !zeroAllowed))
            fault(at + "/amount", "not-positive", "An amount is above zero.");
    }

    private List<Tranche> tranches() {
        List<String> promising = signing.values().stream()
                .filter(value -> !value.own())
                .map(Value::source)
                .distinct()
                .toList();
        List<Tranche> tranches = Schedules.of(signing.tranches(), signing.currency(), promising, faults);
        if (faults.isEmpty()) promising.forEach(source -> requirePromised(source, tranches));
        return tranches;
    }

    private void requirePromised(String source, List<Tranche> tranches) {
        Money promised = sum(signing.values().stream()
                .filter(value -> value.source().equals(source))
                .map(Value::amount));
        Money scheduled = Schedules.scheduled(tranches, PartnerId.of(source), signing.currency());
        if (scheduled.exceeds(promised)) faults.add(Schedules.exceeding(scheduled, promised));
    }

    private Money sum(Stream<@Nullable Money> amounts) {
        return amounts.filter(Objects::nonNull).reduce(Money.zero(signing.currency()), Money::plus);
    }

    private void term(@Nullable Term term) {
        if (term != null
                && term.from() != null
                && term.to() != null
                && term.to().isBefore(term.from()))
            fault("/term/to", "too-early", "A term ends on or after the day on which it begins.");
    }

    private void parties() {
        for (int place = 0; place < signing.parties().size(); place++) {
            SigningParty party = signing.parties().get(place);
            if (!sources.contains(party.party()))
                fault(
                        "/parties/" + place + "/party",
                        "not-a-party",
                        "A party is a partner of the partnership, or own.");
            for (int person = 0; person < party.signatories().size(); person++)
                if (party.signatories().get(person).signedOn().isAfter(signing.effectiveOn()))
                    fault(
                            "/parties/" + place + "/signatories/" + person + "/signedOn",
                            "too-late",
                            "effectiveOn is the day of the last signature.");
        }
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    private AgreementSigned signed(List<Tranche> tranches, @Nullable Attribution attribution) {
        return new AgreementSigned(
                signing.agreementId(),
                signing.partnershipId(),
                signing.instrument(),
                signing.reference(),
                signing.otherReferences(),
                signing.title(),
                signing.objective(),
                signing.currency(),
                partners,
                signing.values(),
                signing.parties().stream().map(Terms::party).toList(),
                tranches,
                signing.term(),
                attribution,
                signing.expectationsDocument(),
                signing.follows(),
                signing.earmarking(),
                signing.effectiveOn(),
                signing.codes());
    }

    private static Party party(SigningParty party) {
        return new Party(
                party.party(),
                party.signatories().stream().map(Terms::signatory).toList());
    }

    private static Party.Signatory signatory(SigningPerson person) {
        return new Party.Signatory(person.person(), person.signedOn());
    }
}

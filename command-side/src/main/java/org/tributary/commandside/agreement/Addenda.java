package org.tributary.commandside.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.commandside.agreement.AgreementCommand.SignAddendum;
import org.tributary.events.AddendumKind;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.events.Value;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What a change of each kind may say. */
final class Addenda {
    private final SignAddendum command;
    private final List<Fault> faults = new ArrayList<>();

    private Addenda(SignAddendum command) {
        this.command = command;
    }

    static void requireSound(SignAddendum command, Currency currency, Debtors debtors) {
        Addenda addenda = new Addenda(command);
        addenda.ofItsKind();
        addenda.changes(currency, debtors);
        if (!addenda.faults.isEmpty()) throw Refusal.invalid(addenda.faults);
    }

    /** A partner that promises for the first time by an addendum is one of the agreement's partners from then on. */
    static List<PartnerId> withNewcomers(
            List<PartnerId> partners, List<Value> changes, Debtors debtors, List<StreamVersion> reliedOn) {
        List<PartnerId> all = new ArrayList<>(debtors.known().now(partners));
        for (int place = 0; place < changes.size(); place++) {
            if (changes.get(place).own()) continue;
            String at = "/changes/" + place + "/source";
            PartnerId source = Sources.partner(at, changes.get(place).source());
            if (all.contains(source) || partners.contains(source) || debtors.knows(source)) continue;
            reliedOn.addAll(debtors.known().requireKnown(at, source));
            all.add(source);
        }
        return all;
    }

    private void ofItsKind() {
        boolean changes = !command.changes().isEmpty();
        switch (command.kind()) {
            case AMOUNT_UP, AMOUNT_DOWN ->
                require(changes, "/changes", "missing", "Say by how much each value changes.");
            case NO_COST_EXTENSION -> {
                require(!changes, "/changes", "not-allowed", "A no-cost extension changes no value.");
                require(
                        command.term() != null && command.term().to() != null,
                        "/term/to",
                        "missing",
                        "An extension says until when the agreement runs.");
            }
            default -> {}
        }
        var term = command.term();
        if (term != null && term.from() != null && term.to() != null)
            require(
                    !term.to().isBefore(term.from()),
                    "/term/to",
                    "too-early",
                    "A term ends on or after the day it begins.");
    }

    private void changes(Currency currency, Debtors debtors) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < command.changes().size(); place++) {
            Value change = command.changes().get(place);
            String at = "/changes/" + place;
            if (!change.own()) Sources.partner(at + "/source", change.source());
            require(
                    seen.add(debtors.who(change) + " " + change.kind()),
                    at,
                    "duplicate",
                    "Each source's cash and kind change once.");
            require(
                    !change.basisMisplaced(),
                    at + "/basis",
                    "not-in-kind",
                    "Only goods and services are valued by something.");
            if (change.amount() == null) {
                require(!ofAmounts(), at + "/amount", "missing", "Say by how much this value changes.");
                continue;
            }
            Money by = change.amount();
            require(
                    by.currency().equals(currency),
                    at + "/amount/currency",
                    "other-currency",
                    "The agreement is in " + currency + ".");
            require(by.signum() != 0, at + "/amount/amount", "zero", "A change of nothing is no change.");
            require(
                    command.kind() != AddendumKind.AMOUNT_UP || by.signum() > 0,
                    at + "/amount/amount",
                    "not-positive",
                    "By an addendum of the kind amount-up a value rises.");
            require(
                    command.kind() != AddendumKind.AMOUNT_DOWN || by.signum() < 0,
                    at + "/amount/amount",
                    "not-negative",
                    "By an addendum of the kind amount-down a value falls: write it with a minus.");
            if (faults.isEmpty())
                require(
                        debtors.of(change).plus(by).signum() >= 0,
                        at + "/amount/amount",
                        "below-zero",
                        "No more can be taken away than was promised.");
        }
    }

    private boolean ofAmounts() {
        return command.kind() == AddendumKind.AMOUNT_UP || command.kind() == AddendumKind.AMOUNT_DOWN;
    }

    private void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) faults.add(new Fault(pointer, code, detail));
    }
}

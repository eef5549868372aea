package org.tributary.commandside.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.tributary.commandside.agreement.DocumentCommand.AttachDocument;
import org.tributary.commandside.agreement.DocumentCommand.DetachDocument;
import org.tributary.commandside.agreement.ObligationCommand.AddObligation;
import org.tributary.commandside.agreement.ObligationCommand.FulfilObligation;
import org.tributary.commandside.agreement.ObligationCommand.RemoveObligation;
import org.tributary.commandside.agreement.ObligationCommand.ReopenObligation;
import org.tributary.commandside.agreement.ObligationCommand.WaiveObligation;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.PartnerId;
import org.tributary.platform.document.Documents;

/** The documents of an agreement, and what is owed under it besides money. */
@SuppressWarnings("NullAway.Init")
final class Duties {
    private LocalDate signedOn;
    private List<PartnerId> partners = new ArrayList<>();
    private Set<String> addenda = new TreeSet<>();
    private Papers papers = new Papers();
    private Obligations obligations = new Obligations();

    @CommandHandler
    void handle(AttachDocument command, Documents stored) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        apply(papers.decided(command, addenda, stored));
    }

    @CommandHandler
    void handle(DetachDocument command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        obligations.requireNoEvidence(command.sha256());
        apply(papers.decided(command));
    }

    @CommandHandler
    void handle(AddObligation command, Partners known) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        apply(obligations.decided(command, signedOn, known.now(partners)));
    }

    @CommandHandler
    void handle(FulfilObligation command) {
        apply(obligations.decided(command, papers));
    }

    @CommandHandler
    void handle(WaiveObligation command) {
        apply(obligations.decided(command));
    }

    @CommandHandler
    void handle(ReopenObligation command) {
        apply(obligations.decided(command));
    }

    @CommandHandler
    void handle(RemoveObligation command) {
        apply(obligations.decided(command));
    }

    @EventSourcingHandler
    void on(DocumentAttached event) {
        papers.on(event);
    }

    @EventSourcingHandler
    void on(DocumentDetached event) {
        papers.on(event);
    }

    @EventSourcingHandler
    void on(ObligationAdded event) {
        obligations.on(event);
    }

    @EventSourcingHandler
    void on(ObligationFulfilled event) {
        obligations.on(event);
    }

    @EventSourcingHandler
    void on(ObligationWaived event) {
        obligations.on(event);
    }

    @EventSourcingHandler
    void on(ObligationReopened event) {
        obligations.on(event);
    }

    @EventSourcingHandler
    void on(ObligationRemoved event) {
        obligations.on(event);
    }

    @EventSourcingHandler
    void on(AgreementSigned event) {
        signedOn = event.effectiveOn();
        partners = event.partners();
    }

    @EventSourcingHandler
    void on(AddendumSigned event) {
        addenda.add(event.addendumId().text());
        partners = event.partners();
    }
}

package org.tributary.queryside.agreements;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.Document;
import org.tributary.events.Id;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps what was signed: agreements, addenda, entries into force, and over what it counts. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class AgreementsProjection {
    private static final String AGREEMENT = """
            INSERT INTO views.agreements_agreement VALUES (:agreement, :sequence, :position, :on, :partnership, :instrument,
                :reference, :title, :objective, :currency, :partners, :follows, :alsoKnownAs, :expectations,
                :earmarking)
            ON CONFLICT DO NOTHING
            """;
    private static final String ADDENDUM = """
            INSERT INTO views.agreements_addendum VALUES (:agreement, :sequence, :position, :on, :addendum, :reference,
                :kind, :title, :partners, :from, :to)
            ON CONFLICT DO NOTHING
            """;
    private static final String IN_FORCE = """
            INSERT INTO views.agreements_in_force VALUES (:agreement, :sequence, :position, :on, :condition)
            ON CONFLICT DO NOTHING
            """;

    private static final String ATTRIBUTED = """
            INSERT INTO views.agreements_attributed VALUES (:agreement, :sequence, :position, :on, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final PartsOfAgreements parts;

    AgreementsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
        this.parts = new PartsOfAgreements(viewsJdbc);
    }

    @EventHandler
    void on(AgreementSigned event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        fact.into(jdbc.sql(AGREEMENT))
                .param("partnership", event.partnershipId().value())
                .param("instrument", event.instrument())
                .param("reference", event.reference())
                .param("title", event.title())
                .param("objective", event.objective())
                .param("currency", event.currency().code())
                .param("partners", event.partners().stream().map(Id::value).toArray(UUID[]::new))
                .param("follows", Fact.value(event.follows()))
                .param("alsoKnownAs", StoredJson.mapper().writeValueAsString(event.otherReferences()))
                .param("expectations", document(event.expectationsDocument()))
                .param("earmarking", PartsOfAgreements.text(event.earmarking()))
                .update();
        parts.values(fact, null, event.values());
        parts.parties(fact, event.parties());
        parts.tranches(fact, event.tranches());
        if (event.attribution() != null) parts.attribution(fact, event.attribution());
        if (event.term() != null) parts.term(fact, event.term());
    }

    @EventHandler
    void on(AddendumSigned event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        fact.into(jdbc.sql(ADDENDUM))
                .param("addendum", event.addendumId().value())
                .param("reference", event.reference())
                .param("kind", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("title", event.title())
                .param("partners", event.partners().stream().map(Id::value).toArray(UUID[]::new))
                .param("from", event.term() == null ? null : event.term().from())
                .param("to", event.term() == null ? null : event.term().to())
                .update();
        parts.values(fact, event.addendumId().value(), event.changes());
        if (event.term() != null) parts.term(fact, event.term());
    }

    @EventHandler
    void on(AgreementAttributed event, @SequenceNumber long sequence, @Position long position) {
        Fact fact = Fact.of(event, sequence, position);
        fact.into(jdbc.sql(ATTRIBUTED))
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
        parts.attributed(fact, event.dimensions());
    }

    @EventHandler
    void on(AgreementBroughtIntoForce event, @SequenceNumber long sequence, @Position long position) {
        Fact.of(event, sequence, position)
                .into(jdbc.sql(IN_FORCE))
                .param("condition", event.condition())
                .update();
    }

    private static @Nullable String document(@Nullable Document document) {
        return document == null ? null : StoredJson.mapper().writeValueAsString(document);
    }
}

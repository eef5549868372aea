package org.tributary.queryside.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.OtherReference;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.Id;
import org.tributary.events.InitiativeEvent.InitiativeLaunched;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.Profile;
import org.tributary.queryside.Portfolio;

/** Keeps what everything is called, as it was said last. */
@Component
@ProcessingGroup(Portfolio.NAME)
class SearchProjection {
    private static final String FORGET =
            "DELETE FROM views.search_text WHERE kind = :kind AND id = :id AND part = :part AND sequence < :sequence";
    private static final String CALLED = """
            INSERT INTO views.search_text SELECT :kind, :id, :part, :place, :sequence, :text, :plain
            WHERE NOT EXISTS (SELECT FROM views.search_text
                              WHERE kind = :kind AND id = :id AND part = :part AND sequence > :sequence)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    SearchProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnerRegistered event, @SequenceNumber long sequence) {
        partner(event.partnerId(), event.profile(), sequence);
    }

    @EventHandler
    void on(PartnerProfileRevised event, @SequenceNumber long sequence) {
        partner(event.partnerId(), event.profile(), sequence);
    }

    /** A person is found by those who may know the name, among the partners. */
    private void partner(Id partner, Profile profile, long sequence) {
        Called partnerCalled = new Called("partner", partner.value(), sequence);
        is(partnerCalled, "title", profile.name());
        are(partnerCalled, "alias", profile.aliases());
    }

    @EventHandler
    void on(PartnershipIdentified event, @SequenceNumber long sequence) {
        Called partnership = new Called("partnership", event.partnershipId().value(), sequence);
        is(partnership, "title", event.title());
        is(partnership, "need", event.need());
    }

    @EventHandler
    void on(PartnershipProposed event, @SequenceNumber long sequence) {
        Called partnership = new Called("partnership", event.partnershipId().value(), sequence);
        is(partnership, "title", event.title());
        is(partnership, "objective", event.objective());
    }

    @EventHandler
    void on(EngagementRevised event, @SequenceNumber long sequence) {
        is(new Called("partnership", event.partnershipId().value(), sequence), "objective", event.objective());
    }

    @EventHandler
    void on(SignedPartnershipRegistered event, @SequenceNumber long sequence) {
        is(new Called("partnership", event.partnershipId().value(), sequence), "title", event.title());
    }

    @EventHandler
    void on(AgreementSigned event, @SequenceNumber long sequence) {
        Called agreement = new Called("agreement", event.agreementId().value(), sequence);
        is(agreement, "title", event.title());
        is(agreement, "objective", event.objective());
        are(
                agreement,
                "reference",
                Stream.concat(
                                Stream.of(event.reference()),
                                event.otherReferences().stream().map(OtherReference::reference))
                        .toList());
    }

    @EventHandler
    void on(AddendumSigned event, @SequenceNumber long sequence) {
        Called agreement = new Called("agreement", event.agreementId().value(), sequence);
        String addendum = "addendum/" + event.addendumId().text();
        are(
                agreement,
                addendum,
                Stream.of(event.reference(), event.title())
                        .filter(Objects::nonNull)
                        .toList());
    }

    @EventHandler
    void on(InitiativeLaunched event, @SequenceNumber long sequence) {
        is(new Called("initiative", event.initiativeId().value(), sequence), "title", event.title());
    }

    private record Called(String kind, UUID id, long sequence) {}

    private void is(Called who, String part, @Nullable String text) {
        are(who, part, text == null ? List.of() : List.of(text));
    }

    private void are(Called who, String part, List<String> texts) {
        jdbc.sql(FORGET)
                .param("kind", who.kind())
                .param("id", who.id())
                .param("part", part)
                .param("sequence", who.sequence())
                .update();
        for (int place = 0; place < texts.size(); place++)
            jdbc.sql(CALLED)
                    .param("kind", who.kind())
                    .param("id", who.id())
                    .param("part", part)
                    .param("place", place)
                    .param("sequence", who.sequence())
                    .param("text", texts.get(place))
                    .param("plain", Plain.of(texts.get(place)))
                    .update();
    }
}

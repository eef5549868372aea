package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Dimension;
import org.tributary.events.Party;
import org.tributary.events.Party.Signatory;
import org.tributary.events.Share;
import org.tributary.events.Term;
import org.tributary.events.Tranche;
import org.tributary.events.Value;

/** Writes what an agreement or an addendum lists, a row an entry, in the order of the event. */
final class PartsOfAgreements {
    private static final String VALUE = """
            INSERT INTO views.agreements_value VALUES (:agreement, :sequence, :place, :position, :on, :addendum, :partner,
                :kind, :amount, :confidence, :basis)
            ON CONFLICT DO NOTHING
            """;
    private static final String PARTY = """
            INSERT INTO views.agreements_party VALUES (:agreement, :sequence, :place, :position, :on, :partner, :person,
                :signedOn)
            ON CONFLICT DO NOTHING
            """;
    private static final String TRANCHE = """
            INSERT INTO views.agreements_tranche VALUES (:agreement, :sequence, :place, :position, :on, :tranche, :partner,
                :amount, :dueOn, :condition, :conditionKind)
            ON CONFLICT DO NOTHING
            """;
    private static final String PART = """
            INSERT INTO views.agreements_attribution VALUES (:agreement, :sequence, :place, :position, :on, :dimension,
                :code, :numerator, :denominator)
            ON CONFLICT DO NOTHING
            """;
    private static final String TERM = """
            INSERT INTO views.agreements_term VALUES (:agreement, :sequence, :position, :on, :from, :to)
            ON CONFLICT DO NOTHING
            """;

    private static final List<Part> UNASSIGNED = List.of(new Part("unassigned", Share.ONE));

    private final JdbcClient jdbc;

    PartsOfAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void values(Fact fact, @Nullable UUID addendum, List<Value> values) {
        for (int place = 0; place < values.size(); place++) {
            Value value = values.get(place);
            fact.into(jdbc.sql(VALUE))
                    .param("place", place)
                    .param("addendum", addendum)
                    .param("partner", value.own() ? null : UUID.fromString(value.source()))
                    .param("kind", text(value.kind()))
                    .param("confidence", text(value.confidence()))
                    .param("basis", text(value.basis()))
                    .param(
                            "amount",
                            value.amount() == null ? null : value.amount().amount())
                    .update();
        }
    }

    static @Nullable String text(@Nullable Enum<?> code) {
        return code == null ? null : code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A party that nobody signed for has a row too. */
    void parties(Fact fact, List<Party> parties) {
        int place = 0;
        for (Party party : parties) {
            if (party.signatories().isEmpty()) signature(fact, place++, party, null);
            for (Signatory signatory : party.signatories()) signature(fact, place++, party, signatory);
        }
    }

    private void signature(Fact fact, int place, Party party, @Nullable Signatory signatory) {
        fact.into(jdbc.sql(PARTY))
                .param("place", place)
                .param("partner", Value.OWN.equals(party.party()) ? null : UUID.fromString(party.party()))
                .param("person", signatory == null ? null : signatory.personId().value())
                .param("signedOn", signatory == null ? null : signatory.signedOn())
                .update();
    }

    void tranches(Fact fact, List<Tranche> tranches) {
        for (int place = 0; place < tranches.size(); place++) {
            Tranche tranche = tranches.get(place);
            fact.into(jdbc.sql(TRANCHE))
                    .param("place", place)
                    .param("tranche", tranche.trancheId().value())
                    .param("partner", Fact.value(tranche.source()))
                    .param("amount", tranche.amount().amount())
                    .param("dueOn", tranche.dueOn())
                    .param("condition", tranche.condition())
                    .param("conditionKind", text(tranche.conditionKind()))
                    .update();
        }
    }

    void attribution(Fact fact, Attribution attribution) {
        int place = 0;
        for (Dimension dimension : Dimension.values()) place = parts(fact, place, dimension, attribution.of(dimension));
    }

    /** A dimension that was emptied has a row too, so that the parts before it no longer hold. */
    void attributed(Fact fact, List<Attributed> dimensions) {
        int place = 0;
        for (Attributed each : dimensions)
            place = parts(fact, place, each.dimension(), each.parts().isEmpty() ? UNASSIGNED : each.parts());
    }

    private int parts(Fact fact, int place, Dimension dimension, List<Part> parts) {
        int next = place;
        for (Part part : parts)
            fact.into(jdbc.sql(PART))
                    .param("place", next++)
                    .param("dimension", dimension.name().toLowerCase(Locale.ROOT))
                    .param("code", part.code())
                    .param("numerator", new BigDecimal(part.share().numerator()))
                    .param("denominator", new BigDecimal(part.share().denominator()))
                    .update();
        return next;
    }

    void term(Fact fact, Term term) {
        fact.into(jdbc.sql(TERM))
                .param("from", term.from())
                .param("to", term.to())
                .update();
    }
}

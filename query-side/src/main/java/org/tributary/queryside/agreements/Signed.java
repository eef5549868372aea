package org.tributary.queryside.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.queryside.agreements.AgreementInFull.Bound;
import org.tributary.queryside.agreements.AgreementInFull.Signature;

/** A signature for a party, or a party without one. The names of people lie beside the history, and can be erased. */
record Signed(
        String party, @Nullable Name partyName, @Nullable Signature signature) {
    static final String SQL = """
            SELECT coalesce(views.partner_now(partner_id, :position, :on)::text, 'own') AS party, partner_id::text,
                   views.partner_name(partner_id, :position, :on) AS party_name, party.person_id::text,
                   person.data::json ->> 'name' AS name, person.data::json ->> 'jobTitle' AS job_title, signed_on
            FROM views.agreements_party party LEFT JOIN history.persons person ON person.person_id = party.person_id
            WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on ORDER BY sequence, place
            """;

    static Signed read(ResultSet row, int n) throws SQLException {
        String person = row.getString("person_id");
        Signature signature = person == null
                ? null
                : new Signature(
                        person,
                        new Name(row.getString("name")),
                        row.getString("job_title"),
                        row.getObject("signed_on", LocalDate.class));
        return new Signed(
                row.getString("party"), Name.of(row.getString("partner_id"), row.getString("party_name")), signature);
    }

    /** The signatures for one party stand together. */
    static List<Bound> together(List<Signed> signed) {
        List<Bound> parties = new ArrayList<>();
        for (Signed one : signed) {
            Bound last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
            if (last == null || !last.party().equals(one.party())) {
                last = new Bound(one.party(), one.partyName(), new ArrayList<>());
                parties.add(last);
            }
            if (one.signature() != null) last.signatories().add(one.signature());
        }
        return parties;
    }
}

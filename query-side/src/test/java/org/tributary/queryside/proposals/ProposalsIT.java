package org.tributary.queryside.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AccountId;
import org.tributary.events.AgreementId;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.LimitEvent.ApprovalLimitProposed;
import org.tributary.events.LimitEvent.ApprovalLimitRejected;
import org.tributary.events.Money;
import org.tributary.events.PersonId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionApproved;
import org.tributary.events.ReceiptCorrectionEvent.ReceiptCorrectionProposed;
import org.tributary.events.ReceiptId;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/proposals}. */
class ProposalsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final AgreementId agreement = new AgreementId(UUID.randomUUID());
    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final CorrectionProposed first = proposed("2026-03-01");
    private final CorrectionProposed second = proposed("2026-03-02");

    private CorrectionProposed proposed(String on) {
        return new CorrectionProposed(
                agreement,
                new ProposalId(UUID.randomUUID()),
                "reverse-contribution",
                "{\"agreementId\":\"%s\"}".formatted(agreement),
                List.of(Money.of("60000", "EUR")),
                Money.of("50000", "USD"),
                ada,
                new Reason("duplicate", "Booked twice"),
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    private CorrectionApproved approved(CorrectionProposed proposal, String on) {
        return new CorrectionApproved(agreement, proposal.proposalId(), ada, ben, LocalDate.parse(on));
    }

    private JsonNode items(String asked) {
        return views.get("/api/proposals?" + asked).get("items");
    }

    private List<String> shown(String asked) {
        return items(asked)
                .valueStream()
                .map(row -> (row.get("id").asString().equals(first.proposalId().text()) ? "first " : "second ")
                        + row.get("status").asString())
                .toList();
    }

    @Test
    void show_first_what_waits() {
        views.given(first, second);
        assertThat(shown("")).containsExactly("first open", "second open");
        views.given(approved(first, "2026-03-05"));
        assertThat(shown("")).containsExactly("second open", "first approved");
        assertThat(shown("status=open")).containsExactly("second open");
        assertThat(shown("agreementId=" + agreement)).hasSize(2);
        assertThat(shown("agreementId=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void say_what_is_proposed_by_whom_why_and_who_decided() {
        for (AccountId account : List.of(ada, ben)) {
            PersonId person = new PersonId(UUID.randomUUID());
            StaffId staff = new StaffId(UUID.randomUUID());
            views.givenPerson(person, account == ada ? "Ada Byron" : "Ben Okri");
            views.given(new StaffMemberRegistered(staff, person, null, LocalDate.parse("2020-01-01")));
            views.given(new AccountLinked(staff, account, LocalDate.parse("2020-01-01"), List.of()));
        }
        views.given(
                first,
                new CorrectionRejected(
                        agreement,
                        first.proposalId(),
                        ada,
                        ben,
                        new Reason("wrong-amount", null),
                        LocalDate.parse("2026-03-05"),
                        List.of()));

        JsonNode one = views.get("/api/proposals/" + first.proposalId());
        assertThat(one.get("command").asString()).isEqualTo("reverse-contribution");
        assertThat(one.at("/amounts/0/amount").asString()).isEqualTo("60000.00");
        assertThat(one.at("/limit/amount").asString()).isEqualTo("50000.00");
        assertThat(one.at("/reason/code").asString()).isEqualTo("duplicate");
        assertThat(one.at("/body/agreementId").asString()).isEqualTo(agreement.text());
        assertThat(one.get("proposedByName").asString()).isEqualTo("Ada Byron");
        assertThat(one.get("status").asString()).isEqualTo("rejected");
        assertThat(one.get("decidedByName").asString()).isEqualTo("Ben Okri");
        assertThat(one.get("decidedOn").asString()).isEqualTo("2026-03-05");
        assertThat(one.at("/decidedFor/code").asString()).isEqualTo("wrong-amount");
        assertThat(views.ask("/api/proposals/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(ViewFixture.text(views.ask("/api/proposals?format=csv")))
                .contains("reverse-contribution", "60000.00 EUR", "Ada Byron");
    }

    @Test
    void are_as_they_were_known_and_true_then() {
        long before = views.given(first);
        views.given(new CorrectionWithdrawn(agreement, first.proposalId(), ada, LocalDate.parse("2026-03-05")));

        assertThat(shown("")).containsExactly("first withdrawn");
        assertThat(shown("asOfPosition=" + before)).containsExactly("first open");
        assertThat(shown("effectiveOn=2026-03-04")).containsExactly("first open");
        assertThat(shown("effectiveOn=2026-02-28")).isEmpty();
    }

    @Test
    void are_also_of_receipts_in_suspense_and_of_the_limit_itself() {
        ReceiptId receipt = new ReceiptId(UUID.randomUUID());
        LocalDate day = LocalDate.parse("2026-03-03");
        Reason why = new Reason("other", null);
        var back = new ReceiptCorrectionProposed(
                receipt,
                new ProposalId(UUID.randomUUID()),
                "return-receipt",
                "{}",
                Money.of("70000", "EUR"),
                Money.of("50000", "USD"),
                ada,
                why,
                day,
                List.of(),
                List.of());
        var limit = new ApprovalLimitProposed(
                NaturalKeys.POLICY,
                new ProposalId(UUID.randomUUID()),
                null,
                Money.of("50000", "USD"),
                ada,
                why,
                day,
                List.of());
        views.given(first, back, limit);

        JsonNode ofReceipt = views.get("/api/proposals/" + back.proposalId());
        assertThat(ofReceipt.get("receiptId").asString()).isEqualTo(receipt.text());
        assertThat(ofReceipt.has("agreementId")).isFalse();
        assertThat(ofReceipt.at("/amounts/0/amount").asString()).isEqualTo("70000.00");
        JsonNode ofLimit = views.get("/api/proposals/" + limit.proposalId());
        assertThat(ofLimit.get("command").asString()).isEqualTo("set-policy");
        assertThat(ofLimit.at("/body/clear/0").asString()).isEqualTo("approvalLimit");
        assertThat(ofLimit.at("/limit/amount").asString()).isEqualTo("50000.00");

        views.given(
                new ReceiptCorrectionApproved(receipt, back.proposalId(), ada, ben, day),
                new ApprovalLimitRejected(NaturalKeys.POLICY, limit.proposalId(), ada, ada, why, day, List.of()));
        assertThat(views.get("/api/proposals/" + back.proposalId())
                        .get("status")
                        .asString())
                .isEqualTo("approved");
        assertThat(views.get("/api/proposals/" + limit.proposalId())
                        .get("status")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(items("status=open")).hasSize(1);
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(first, second, approved(first, "2026-03-05"));
        JsonNode before = items("");
        views.redeliver();
        assertThat(items("")).isEqualTo(before).hasSize(2);
    }
}

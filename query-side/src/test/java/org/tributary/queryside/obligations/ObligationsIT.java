package org.tributary.queryside.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.PartnerId;
import org.tributary.events.StaffId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/obligations}. */
class ObligationsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2024-01-10").as("project-document", "O/1", "Online");
    private final StaffId owner = new StaffId(UUID.randomUUID());
    private final ObligationAdded late = signing.owing("2024-01-10", "Late", "2024-03-01", null);
    private final ObligationAdded later = signing.owing("2024-01-10", "Later", "2024-04-01", signing.partner);
    private final ObligationAdded due = signing.owing("2024-01-10", "Due", "2024-06-30", null);
    private final ObligationAdded ahead = signing.owing("2024-01-10", "Ahead", "2025-01-31", null);

    private long given() {
        return views.given(
                signing.partnerCalled("Meridian"), signing.ownedBy(owner), signing.signed(), ahead, due, later, late);
    }

    private JsonNode items(String asked) {
        return views.get("/api/obligations?" + asked).get("items");
    }

    /** What, and how many days overdue. */
    private List<String> owed(String asked) {
        return items(asked)
                .valueStream()
                .map(item -> item.get("what").asString()
                        + (item.has("overdueDays")
                                ? " " + item.get("overdueDays").asInt()
                                : ""))
                .toList();
    }

    @Test
    void the_longest_overdue_comes_first_then_what_falls_due_next_by_the_day_that_is_asked_for() {
        given();

        assertThat(owed("effectiveOn=2024-06-30")).containsExactly("Late 121", "Later 90", "Due", "Ahead");
        assertThat(owed("effectiveOn=2024-02-01")).containsExactly("Late", "Later", "Due", "Ahead");
        assertThat(owed("effectiveOn=2024-06-30&limit=2")).containsExactly("Late 121", "Later 90");
        assertThat(owed("effectiveOn=2024-06-30&sort=-dueOn")).containsExactly("Ahead", "Due", "Later 90", "Late 121");
    }

    @Test
    void it_is_asked_for_by_whose_agreements_it_belongs_to() {
        given();
        Signing other = Signing.on("2024-01-10");
        PartnerId newcomer = new PartnerId(UUID.randomUUID());
        views.given(other.signed(), other.owing("2024-02-01", "Elsewhere", "2024-06-15", null));

        assertThat(owed("partnerId=" + other.partner + "&effectiveOn=2024-02-01"))
                .containsExactly("Elsewhere");
        assertThat(owed("partnerId=" + newcomer)).isEmpty();
        views.given(other.joinedBy(newcomer, "2024-03-01", "1.00"));
        assertThat(owed("partnerId=" + newcomer + "&effectiveOn=2024-03-01")).containsExactly("Elsewhere");
    }

    @Test
    void what_is_fulfilled_or_waived_comes_last_and_is_not_overdue() {
        given();
        views.given(
                Signing.fulfilled(late, "2024-03-15", "ab".repeat(32)),
                Signing.waived(later, "2024-05-01"),
                signing.owing("2024-06-01", "New", "2024-06-15", null));

        assertThat(owed("effectiveOn=2024-06-30")).startsWith("New 15", "Due", "Ahead");
        assertThat(owed("effectiveOn=2024-06-30&state=overdue")).containsExactly("New 15");
        assertThat(owed("effectiveOn=2024-06-30&state=open&dueTo=2024-06-30")).containsExactly("New 15", "Due");
        JsonNode fulfilled = items("state=fulfilled").get(0);
        assertThat(fulfilled.get("what").asString()).isEqualTo("Late");
        assertThat(fulfilled.get("changedOn").asString()).isEqualTo("2024-03-15");
        assertThat(fulfilled.get("evidence").asString()).isEqualTo("ab".repeat(32));
        JsonNode waived = items("state=waived").get(0);
        assertThat(waived.get("reason").asString()).isEqualTo("request-of-partner");
        assertThat(waived.get("owedByName").asString()).isEqualTo("Meridian");
    }

    @Test
    void what_is_taken_back_is_owed_again_or_was_never_owed() {
        long before = given();
        views.given(
                Signing.fulfilled(late, "2024-03-15", null),
                Signing.reopened(late, "2024-03-20"),
                Signing.removed(due, "2024-03-21"));

        assertThat(owed("effectiveOn=2024-06-30")).containsExactly("Late 121", "Later 90", "Ahead");
        assertThat(items("effectiveOn=2024-03-20&state=open")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("new-information");
        assertThat(owed("effectiveOn=2024-03-19&state=fulfilled")).containsExactly("Late");
        assertThat(owed("effectiveOn=2024-06-30&asOfPosition=" + before))
                .containsExactly("Late 121", "Later 90", "Due", "Ahead");
    }

    @Test
    void they_are_found_by_who_owes_them_who_answers_for_them_and_what_they_are_of() {
        given();

        assertThat(owed("owedBy=" + signing.partner)).containsExactly("Later " + daysSince(later));
        assertThat(owed("owedBy=own&sort=dueOn").stream().map(one -> one.split(" ")[0]))
                .containsExactly("Late", "Due", "Ahead");
        assertThat(items("owner=" + owner)).hasSize(4);
        assertThat(items("owner=" + UUID.randomUUID())).isEmpty();
        assertThat(items("agreementId=" + signing.id + "&partnershipId=" + signing.partnership))
                .hasSize(4);
        assertThat(items("kind=deliverable")).isEmpty();
        assertThat(views.ask("/api/obligations?state=late").getStatus()).isEqualTo(400);
    }

    private int daysSince(ObligationAdded owed) {
        return items("")
                .valueStream()
                .filter(item -> item.get("what").asString().equals(owed.what()))
                .findFirst()
                .orElseThrow()
                .get("overdueDays")
                .asInt();
    }

    @Test
    void nothing_is_owed_under_what_is_void() {
        given();
        views.given(signing.voided("2024-05-01"));

        assertThat(items("effectiveOn=2024-06-30")).isEmpty();
        assertThat(items("effectiveOn=2024-04-30")).hasSize(4);
    }

    @Test
    void an_agreement_s_version_counts_what_is_owed_and_twice_told_is_once_known() {
        given();
        views.redeliver();

        assertThat(items("")).hasSize(4);
        assertThat(views.get("/api/agreements/" + signing.id).get("version").asLong())
                .isEqualTo(4);
    }
}

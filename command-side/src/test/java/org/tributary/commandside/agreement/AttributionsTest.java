package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.AgreementId;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Currency;
import org.tributary.events.Dimension;
import org.tributary.events.PartnershipId;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.platform.problem.Refusal;

/** From which day on an agreement counts over what; in memory, so that it can be tried with every change of the code. */
class AttributionsTest {
    private static final AgreementId AGREEMENT = AgreementId.of("0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6");
    private static final LocalDate SIGNED = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Reason NEWS = new Reason("new-information", null);
    private static final Part AFRICA = new Part("AFR", Share.ONE);
    private static final Part A_THIRD = new Part("AFR", Share.of(1, 3));
    private static final Part THE_REST = new Part("EUR", Share.of(2, 3));

    private AggregateTestFixture<Agreement> agreement;

    @BeforeEach
    void an_agreement() {
        agreement = new AggregateTestFixture<>(Agreement.class);
    }

    private static AgreementSigned signed(@Nullable Attribution attribution) {
        return new AgreementSigned(
                AGREEMENT,
                PartnershipId.of("0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f7"),
                "grant-agreement",
                "REF/1",
                List.of(),
                "Grant",
                null,
                Currency.of("EUR"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                attribution,
                null,
                null,
                null,
                SIGNED,
                List.of());
    }

    private static Attribution over(List<Part> region) {
        return new Attribution(region, List.of(), List.of(), List.of(), List.of());
    }

    private static AttributeAgreement say(LocalDate on, @Nullable List<Part> region, @Nullable List<Part> area) {
        return new AttributeAgreement(AGREEMENT, region, area, null, null, null, NEWS, on, List.of());
    }

    private static AgreementAttributed said(LocalDate on, Attributed... dimensions) {
        return new AgreementAttributed(AGREEMENT, List.of(dimensions), NEWS, on, List.of());
    }

    private static Attributed region(Part... parts) {
        return new Attributed(Dimension.REGION, List.of(parts));
    }

    private TestExecutor<Agreement> signedOver(Part... region) {
        return agreement.given(signed(over(List.of(region))));
    }

    @Test
    void what_is_said_otherwise_counts_from_its_day_on() {
        signedOver(AFRICA)
                .when(say(MARCH, List.of(A_THIRD, THE_REST), null))
                .expectEvents(said(MARCH, region(A_THIRD, THE_REST)));
    }

    @Test
    void of_several_dimensions_only_those_that_change_are_told() {
        Part area = new Part("generic", Share.ONE);
        signedOver(AFRICA)
                .when(say(MARCH, List.of(AFRICA), List.of(area)))
                .expectEvents(said(MARCH, new Attributed(Dimension.AREA, List.of(area))));
    }

    @Test
    void the_order_of_its_parts_changes_nothing() {
        signedOver(A_THIRD, THE_REST)
                .when(say(MARCH, List.of(THE_REST, A_THIRD), null))
                .expectNoEvents();
    }

    @Test
    void nothing_is_said_of_what_is_unassigned_by_leaving_it_so() {
        agreement.given(signed(null)).when(say(MARCH, List.of(), null)).expectNoEvents();
        agreement.given(signed(null)).when(say(MARCH, List.of(AFRICA), null)).expectEvents(said(MARCH, region(AFRICA)));
    }

    @Test
    void what_was_assigned_is_left_unassigned() {
        signedOver(AFRICA).when(say(MARCH, List.of(), null)).expectEvents(said(MARCH, region()));
    }

    @Test
    void said_of_an_earlier_day_it_replaces_what_was_said_of_later_ones() {
        LocalDate april = MARCH.plusMonths(1);
        agreement
                .given(signed(over(List.of(AFRICA))), said(april, region(A_THIRD, THE_REST)))
                .when(say(MARCH, List.of(A_THIRD, THE_REST), null))
                .expectEvents(said(MARCH, region(A_THIRD, THE_REST)));
        agreement
                .given(
                        signed(over(List.of(AFRICA))),
                        said(april, region(A_THIRD, THE_REST)),
                        said(MARCH, region(AFRICA)))
                .when(say(april, List.of(AFRICA), null))
                .expectNoEvents();
    }

    @Test
    void said_again_of_the_same_day_the_last_word_holds() {
        agreement
                .given(
                        signed(over(List.of(AFRICA))),
                        said(MARCH, region(A_THIRD, THE_REST)),
                        said(MARCH, region(AFRICA)))
                .when(say(MARCH, List.of(AFRICA), null))
                .expectNoEvents();
    }

    @Test
    void what_was_said_since_the_signature_is_what_is_changed() {
        agreement
                .given(signed(over(List.of(AFRICA))), said(MARCH, region(A_THIRD, THE_REST)))
                .when(say(MARCH.plusDays(1), List.of(AFRICA), null))
                .expectEvents(said(MARCH.plusDays(1), region(AFRICA)));
    }

    @Test
    void it_is_of_some_dimension_and_not_before_the_signature() {
        signedOver(AFRICA).when(say(MARCH, null, null)).expectException(Refusal.class);
        signedOver(AFRICA).when(say(SIGNED.minusDays(1), List.of(), null)).expectException(Refusal.class);
        signedOver(AFRICA).when(say(SIGNED, List.of(), null)).expectEvents(said(SIGNED, region()));
    }

    @Test
    void each_dimension_is_its_own() {
        List<Part> parts = List.of(AFRICA);
        agreement
                .given(signed(null))
                .when(new AttributeAgreement(AGREEMENT, null, null, parts, parts, parts, NEWS, MARCH, List.of()))
                .expectEvents(said(
                        MARCH,
                        new Attributed(Dimension.COUNTRY, parts),
                        new Attributed(Dimension.SECTOR, parts),
                        new Attributed(Dimension.RESULT, parts)));
    }
}

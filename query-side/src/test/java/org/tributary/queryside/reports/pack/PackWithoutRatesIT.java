package org.tributary.queryside.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import org.tributary.stored.NaturalKeys;

/** What a report pack says of what has no exchange rate. */
class PackWithoutRatesIT {
    private static final String LACKING = "Without an exchange rate";
    private static final String NO_ATTAINMENT = "where a rate is missing, no attainment is told.";

    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId owner = APartnership.someone();
    private final Signing signing =
            Signing.on("2026-02-01").in("EUR").bringing("100.00").region("AFR", "1/1");

    private void received(String currency) {
        views.given(
                Settings.policySet(),
                Settings.euro("2026-01-30", "1.5"),
                Settings.euro("2026-03-30", "2"),
                signing.partnerCalled("Meridian"),
                signing.ownedBy(owner),
                signing.signed(),
                signing.received("2026-02-10", "10.00"),
                target(Measure.VALUE_SIGNED, currency),
                target(Measure.RECEIVED, currency));
    }

    private TargetSet target(Measure measure, String currency) {
        return new TargetSet(
                NaturalKeys.target(owner, measure, "2026"),
                owner,
                measure,
                "2026",
                new Money(new BigDecimal("400.00"), Currency.of(currency)),
                null,
                null,
                LocalDate.parse("2026-01-05"),
                List.of(),
                List.of());
    }

    private String read() throws IOException {
        byte[] pack = views.ask("/api/reports/pack.pdf?effectiveOn=2026-03-31").getContentAsByteArray();
        try (PDDocument pages = Loader.loadPDF(pack)) {
            return new PDFTextStripper().getText(pages).replaceAll("(?U)\\s+", " ");
        }
    }

    @Test
    void what_cannot_be_compared_with_a_target_in_a_third_currency_is_said_and_spoils_no_other_figure()
            throws IOException {
        received("CHF");
        assertThat(read())
                .contains(LACKING + " into CHF, and so not in what was reached of Value signed there: EUR 100.00.")
                .contains(LACKING + " into CHF, and so not in what was reached of Received there: EUR 10.00.")
                .contains(NO_ATTAINMENT)
                .doesNotContain("CHF 1 400.00 0.00 0.0 %")
                .contains("USD 15", "less what was refunded")
                .doesNotContain("into USD", "without what has no exchange rate");
    }

    @Test
    void nothing_is_said_where_all_is_converted() throws IOException {
        received("EUR");
        assertThat(read())
                .doesNotContain(LACKING)
                .doesNotContain(NO_ATTAINMENT)
                .contains("EUR 1 400.00 100.00 25.0 %")
                .doesNotContain("without what has no exchange rate");
    }

    @Test
    void what_is_on_hold_or_pledged_without_a_rate_is_said_of_its_own_line() throws IOException {
        APartnership held = APartnership.called("Held").in("JPY").bringing(2026, "5000");
        APartnership meant = APartnership.called("Meant").in("CHF").bringing(2026, "7.00");
        views.given(
                Settings.policySet(),
                held.proposed("2026-01-05"),
                held.putOnHold("2026-01-06"),
                meant.proposed("2026-01-05"),
                meant.pledged("30.00", "2026-02-01"));
        assertThat(read())
                .contains(LACKING + ", and so not in the figure of what is on hold in USD: JPY 5,000.")
                .contains(LACKING + ", and so not in the figure of what is pledged in USD: CHF 30.00.")
                .contains(LACKING + ", and so not in the figure of the open pipeline in USD: CHF 7.00.")
                .contains("without what has no exchange rate");
    }

    @Test
    void what_was_received_without_a_rate_is_said_beside_the_sum() throws IOException {
        Signing other = Signing.on("2026-02-01").in("JPY").bringing("100");
        views.given(
                Settings.policySet(),
                other.partnerCalled("Meridian " + UUID.randomUUID()),
                other.ownedBy(owner),
                other.signed(),
                other.received("2026-02-10", "10"));
        assertThat(read())
                .contains("without what has no exchange rate")
                .contains(LACKING + " into USD, and so not in what was reached of Received there: JPY 10.00.");
    }
}

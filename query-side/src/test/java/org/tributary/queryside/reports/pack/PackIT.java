package org.tributary.queryside.reports.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.Currency;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.PersonId;
import org.tributary.events.Policy;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/reports/pack.pdf} and {@code pack.xlsx}. */
@TestInstance(PER_CLASS)
class PackIT {
    private static final StaffId XENIA = new StaffId(UUID.randomUUID());

    private final ViewFixture views = ViewFixture.fresh();
    private long then;
    private String asked;

    @BeforeAll
    void a_year_of_an_office_with_an_arabic_name() {
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Xenia Xanthopoulos");
        Signing signing = Signing.on("2026-02-01")
                .in("EUR")
                .bringing("100.00")
                .region("AFR", "1/2")
                .region("EUR", "1/2")
                .area("innovation", "1/1")
                .due("2026-02-15", "60.00");
        then = views.given(
                Settings.set(named("مكتب ITU"), "1900-01-01"),
                Settings.euro("2026-01-30", "1.5"),
                Settings.euro("2026-03-30", "2"),
                regions(),
                new StaffMemberRegistered(XENIA, person, null, LocalDate.parse("2026-01-01")),
                APartnership.called("Schools")
                        .of(XENIA)
                        .bringing(2026, "1234567.90")
                        .region("AFR", "1/1")
                        .proposed("2026-01-05"),
                signing.partnerCalled("Meridian"),
                signing.ownedBy(XENIA),
                signing.signed(),
                signing.received("2026-02-10", "10.00"),
                target(XENIA, "400.00"));
        asked = "effectiveOn=2026-03-31&asOfPosition=" + then;
    }

    private static Policy named(String organisation) {
        Policy usual = Settings.policy();
        return new Policy(
                organisation,
                usual.organisationId(),
                usual.reportingCurrency(),
                usual.rateSource(),
                usual.rateMaxAgeDays(),
                usual.timeZone(),
                usual.gates(),
                usual.probabilities(),
                usual.negotiatingWithoutDueDiligence(),
                usual.overPayment(),
                usual.approvalLimit());
    }

    private static CodesPublished regions() {
        return new CodesPublished(
                NaturalKeys.codes("region"),
                "region",
                "Regions",
                "ITU-D",
                List.of(new Code("AFR", "Africa", null)),
                LocalDate.parse("1900-01-01"));
    }

    private static TargetSet target(StaffId owner, String dollars) {
        Money amount = new Money(new BigDecimal(dollars), Currency.of("USD"));
        return new TargetSet(
                NaturalKeys.target(owner, Measure.VALUE_SIGNED, "2026"),
                owner,
                Measure.VALUE_SIGNED,
                "2026",
                amount,
                null,
                null,
                LocalDate.parse("2026-01-05"),
                List.of(),
                List.of());
    }

    private byte[] pack(String uri) {
        MockHttpServletResponse answer = views.ask("/api/reports/" + uri);
        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String read(String more) throws IOException {
        try (PDDocument pages = Loader.loadPDF(pack("pack.pdf?" + asked + more))) {
            return new PDFTextStripper().getText(pages);
        }
    }

    private List<List<String>> sheet(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(pack("pack.xlsx?" + asked)))) {
            for (Row row : book.findSheet(name).orElseThrow().read())
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
        }
        return rows;
    }

    private List<String> line(String sheet, String first) throws IOException {
        return sheet(sheet).stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void says_what_it_is_as_of_when_and_for_whom() throws IOException {
        String text = read("&title=Report%20to%20the%20group&audience=Advisory%20group&from=2025&to=2026");
        assertThat(text)
                .contains("Report to the group", "For: Advisory group")
                .contains("As of 31 March 2026, position " + then + " of the history")
                .contains("Pipeline by stage", "Agreements signed by beneficiary region", "Receivables by age")
                .contains("Definitions", "/api/receivables?by=currency", "2 / 6", "6 / 6");
    }

    @Test
    void holds_the_figures_of_the_answers_that_it_names() throws IOException {
        JsonNode totals = views.get("/api/pipeline?" + asked).path("totals");
        assertThat(line("Pipeline", "Open pipeline").subList(1, 5))
                .containsExactly("1", "85.0", "2469135.80", "1234567.90");
        assertThat(totals.at("/reporting/value/amount").asString()).isEqualTo("2469135.80");
        assertThat(line("Signed by region", "Africa")).endsWith("0", "0.5", "0.5");
        assertThat(line("Signed by region", "New agreements")).endsWith("0", "1", "1");
        assertThat(line("Signed by region", "Value signed, EUR")).endsWith("100.00", "100.00");
        assertThat(line("Receivables", "EUR")).endsWith("0.00", "60.00", "0.00", "0.00", "60.00");
        assertThat(line("Targets", "Value signed").subList(0, 6))
                .containsExactly("Value signed", "USD", "1", "400", "150", "0.3750");
        assertThat(read("")).contains("1,234,567.90", "2,469,135.80", "37.5\u00a0%");
    }

    @Test
    void has_numbers_that_are_numbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(pack("pack.xlsx?" + asked)))) {
            Row totals = book.findSheet("Pipeline").orElseThrow().read().stream()
                    .filter(row -> row.getCellText(0).equals("Open pipeline"))
                    .findFirst()
                    .orElseThrow();
            Cell value = totals.getCell(3);
            assertThat(value.asNumber()).isEqualByComparingTo("2469135.80");
        }
    }

    @Test
    void is_the_same_to_the_byte_whenever_it_is_asked_for_and_whatever_happens_since() {
        for (String form : List.of("pack.pdf?", "pack.xlsx?")) {
            byte[] before = pack(form + asked);
            views.given(APartnership.called("Later").bringing(2026, "7.00").proposed("2026-01-06"));
            assertThat(pack(form + asked)).isEqualTo(before);
        }
    }

    @Test
    void is_of_the_day_of_its_report_and_not_of_when_it_was_made() throws IOException {
        try (PDDocument pages = Loader.loadPDF(pack("pack.pdf?" + asked))) {
            assertThat(pages.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-03-31T00:00:00Z");
        }
        try (ZipInputStream book = new ZipInputStream(new ByteArrayInputStream(pack("pack.xlsx?" + asked)))) {
            for (ZipEntry entry = book.getNextEntry(); entry != null; entry = book.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("2026-03-31T00:00:00");
                String content = new String(book.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("docProps/core.xml"))
                    assertThat(content).contains(">2026-03-31T00:00:00Z<");
            }
        }
    }

    @Test
    void names_nobody() throws IOException {
        assertThat(read("")).doesNotContain("Xenia", "Xanthopoulos", XENIA.text());
        for (String sheet : List.of("About", "Pipeline", "Targets", "Receivables"))
            assertThat(sheet(sheet).toString()).doesNotContain("Xenia", XENIA.text());
    }

    @Test
    void may_be_published_as_it_is() {
        MockHttpServletResponse made = views.ask(post("/api/reports/files")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"query\": \"/api/reports/pack.pdf?effectiveOn=2026-03-31\", \"asOfPosition\": " + then
                        + "}"));
        JsonNode file = JsonMapper.shared().readTree(ViewFixture.text(made));
        assertThat(file.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(file.path("name").asString()).isEqualTo("pack-2026-03-31.pdf");
        assertThat(views.ask("/api/documents/" + file.path("sha256").asString()).getContentAsByteArray())
                .isEqualTo(pack("pack.pdf?" + asked));
    }

    @Test
    void has_room_for_eight_years_and_a_title() {
        for (String beyond : List.of("from=2019&to=2027", "from=2026&to=2025", "title=%20", "period=May"))
            assertThat(views.ask("/api/reports/pack.pdf?" + beyond).getStatus())
                    .as(beyond)
                    .isEqualTo(400);
    }
}

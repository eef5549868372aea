package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.document.Draft;
import org.tributary.platform.document.Drafts;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** A list as a spreadsheet. */
class XlsxRowsTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    record Agreement(String title, Worth value, String signedOn, LocalDate dueOn, List<String> partners) {}

    record Worth(BigDecimal amount, String currency) {}

    private static Agreement called(String title, String amount) {
        return new Agreement(
                title,
                new Worth(new BigDecimal(amount), "EUR"),
                "2026-03-31",
                LocalDate.parse("2026-12-31"),
                List.of("Meridian", "Aurora"));
    }

    private List<Row> written(Agreement... agreements) throws IOException {
        write(10, agreements);
        return sheet(0);
    }

    private void write(int most, Agreement... agreements) throws IOException {
        Columns columns = new Columns(new JsonMapper(), Agreement.class);
        Draft draft = new Drafts(directory).begin(".xlsx");
        try (XlsxRows rows = new XlsxRows(file, draft, "agreements", Map.of("position", "77"), columns, most)) {
            for (Agreement agreement : agreements) rows.write(agreement);
            rows.end();
        }
    }

    private List<Row> sheet(int place) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()), new ReadingOptions(true, true))) {
            return book.getSheet(place).orElseThrow().read();
        }
    }

    @Test
    void numbers_are_numbers_and_days_are_days_and_text_is_text() throws IOException {
        Row row = written(called("Fibre", "1250.50")).get(1);

        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("1250.50");
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(List.of(
                        row.getCell(3).asDate().toLocalDate(),
                        row.getCell(4).asDate().toLocalDate()))
                .containsExactly(LocalDate.parse("2026-03-31"), LocalDate.parse("2026-12-31"));
        assertThat(row.getCell(0).asString()).isEqualTo("Fibre");
        assertThat(row.getCell(5).asString()).isEqualTo("Meridian; Aurora");
    }

    @Test
    void its_columns_are_those_of_the_same_list_as_csv() throws IOException {
        assertThat(written().get(0).stream().map(Cell::asString))
                .containsExactly("title", "value.amount", "value.currency", "signedOn", "dueOn", "partners");
    }

    @Test
    void an_amount_of_more_digits_than_a_spreadsheet_keeps_is_text_rather_than_another_amount() throws IOException {
        Cell amount = written(called("Fibre", "1234567890123456.78")).get(1).getCell(1);

        assertThat(amount.getType()).isEqualTo(CellType.STRING);
        assertThat(amount.asString()).isEqualTo("1234567890123456.78");
    }

    @Test
    void what_would_be_a_formula_is_not_and_what_xml_cannot_hold_is_left_out() throws IOException {
        List<Row> rows = written(called("=cmd()", "1"), called("a\u0001<b>&\uD83D\uDE00", "1"));

        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("'=cmd()");
        assertThat(rows.get(2).getCell(0).asString()).isEqualTo("a<b>&\uD83D\uDE00");
    }

    @Test
    void a_text_that_no_cell_holds_is_cut_and_shows_it() throws IOException {
        String text = written(called("x".repeat(40_000), "1")).get(1).getCell(0).asString();

        assertThat(text).hasSize(32_767).endsWith("x…");
    }

    @Test
    void a_day_that_programs_count_differently_is_text() throws IOException {
        Agreement old = new Agreement(
                "Old", new Worth(BigDecimal.ONE, "EUR"), "1900-01-01", LocalDate.parse("1865-05-17"), List.of());

        Row row = written(old).get(1);
        assertThat(List.of(row.getCell(3).asString(), row.getCell(4).asString()))
                .containsExactly("1900-01-01", "1865-05-17");
    }

    @Test
    void its_second_sheet_says_what_it_reflects() throws IOException {
        written();

        assertThat(sheet(1).get(0).stream().map(Cell::asString)).containsExactly("position", "77");
    }

    @Test
    void more_rows_than_it_holds_are_refused_before_a_byte_is_sent() {
        Agreement[] eleven =
                IntStream.range(0, 11).mapToObj(n -> called("No. " + n, "1")).toArray(Agreement[]::new);

        assertThatThrownBy(() -> write(10, eleven))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status()).isEqualTo(413))
                .hasMessageContaining("format=csv");
        assertThat(file.size()).isZero();
    }
}

package org.tributary.platform.view;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tributary.platform.document.Draft;
import org.tributary.platform.problem.Refusal;

/**
 * The rows of a list as a spreadsheet (Office Open XML), in which numbers are numbers and days are days. It is complete
 * before the first byte goes out: how many rows there are is known at the end only, and a spreadsheet has a limit. A
 * second sheet says what was asked, and what the answer reflects.
 */
final class XlsxRows implements Rows {
    /** More digits than a spreadsheet's numbers keep. */
    private static final int DIGITS = 15;

    /** More characters than one of its cells holds; a CSV has them all. */
    private static final int CHARACTERS = 32_767;

    /** The first day that every program counts alike. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int WRITTEN_AT_ONCE = 500;

    private final OutputStream to;
    private final Map<String, String> about;
    private final Columns columns;
    private final int most;
    private final Draft draft;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    /**
     * @param to where it goes once it is whole; {@code draft}: where it lies until then
     * @param about what stands on the second sheet
     */
    XlsxRows(OutputStream to, Draft draft, String name, Map<String, String> about, Columns columns, int most) {
        this.to = to;
        this.about = about;
        this.columns = columns;
        this.most = most;
        this.draft = draft;
        this.book = new Workbook(draft, "Tributary", null);
        this.sheet = book.newWorksheet(name.substring(0, Math.min(31, name.length())));
        for (int column = 0; column < columns.header().size(); column++)
            titled(sheet, 0, column, columns.header().get(column));
        sheet.freezePane(0, 1);
    }

    private static void titled(Worksheet sheet, int row, int column, String title) {
        sheet.inlineString(row, column, title);
        sheet.style(row, column).bold().set();
    }

    @Override
    public void write(Object row) throws IOException {
        if (++rows > most)
            throw Refusal.tooLarge(
                    "A spreadsheet of ours has at most " + most + " rows, and there are more: ask for format=csv.");
        List<Columns.Cell> cells = columns.of(row);
        for (int column = 0; column < cells.size(); column++) write(column, cells.get(column));
        if (rows % WRITTEN_AT_ONCE == 0) sheet.flush();
    }

    private void write(int column, Columns.Cell cell) {
        if (cell.text().isEmpty()) return;
        switch (cell.kind()) {
            case TEXT -> text(column, cell.text());
            case NUMBER -> number(column, cell.text());
            case DAY -> day(column, LocalDate.parse(cell.text()));
        }
    }

    private void text(int column, String text) {
        boolean fits = text.length() <= CHARACTERS;
        sheet.inlineString(rows, column, fits ? text : text.substring(0, CHARACTERS - 1) + "…");
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            text(column, day.toString());
            return;
        }
        sheet.value(rows, column, day);
        sheet.style(rows, column).format("yyyy-mm-dd").set();
    }

    private void number(int column, String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > DIGITS) {
            text(column, text);
            return;
        }
        sheet.value(rows, column, number);
        if (number.scale() > 0)
            sheet.style(rows, column)
                    .format("#,##0." + "0".repeat(number.scale()))
                    .set();
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        Worksheet second = book.newWorksheet("about");
        int line = 0;
        for (Map.Entry<String, String> one : about.entrySet()) {
            titled(second, line, 0, one.getKey());
            second.inlineString(line++, 1, one.getValue());
        }
        second.width(0, 15);
        second.width(1, 100);
        book.close();
        Files.copy(draft.file(), to);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }
}

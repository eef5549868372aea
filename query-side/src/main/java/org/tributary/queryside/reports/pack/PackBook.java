package org.tributary.queryside.reports.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tributary.platform.document.Draft;
import org.tributary.platform.document.Drafts;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Cover;
import org.tributary.queryside.reports.pack.Pack.Headline;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Where;

/** Writes a pack as a workbook (Office Open XML): a sheet a section, in which numbers are numbers. */
final class PackBook {
    private final Workbook book;

    private PackBook(Workbook book) {
        this.book = book;
    }

    static byte[] of(Pack pack, Drafts drafts) {
        try (Draft draft = drafts.begin(".xlsx")) {
            write(pack, draft);
            return Timeless.workbook(draft.file(), pack.cover().on());
        } catch (IOException e) {
            throw new UncheckedIOException("A pack cannot be written", e);
        }
    }

    private static void write(Pack pack, Draft draft) throws IOException {
        try (Workbook workbook = new Workbook(draft, "Tributary", null)) {
            workbook.properties().setTitle(pack.cover().title());
            PackBook book = new PackBook(workbook);
            book.about(pack);
            pack.sections().forEach(book::section);
        }
    }

    private void about(Pack pack) {
        Cover cover = pack.cover();
        Worksheet sheet = book.newWorksheet("About");
        sheet.width(0, 26);
        sheet.width(1, 40);
        sheet.width(2, 60);
        sheet.inlineString(0, 0, cover.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        row = said(sheet, row, "Organization", cover.organisation());
        if (cover.audience() != null) row = said(sheet, row, "For", cover.audience());
        row = said(sheet, row, "As of", cover.on().toString());
        strong(sheet, row, 0, "Position of the history");
        sheet.value(row++, 1, cover.position());
        row++;
        for (Headline headline : cover.headlines()) {
            strong(sheet, row, 0, headline.label());
            sheet.inlineString(row, 1, headline.figure());
            sheet.inlineString(row++, 2, headline.beside());
        }
        row++;
        for (Section section : pack.sections())
            row = said(sheet, row, section.sheet(), String.join(", ", section.questions()));
    }

    private static int said(Worksheet sheet, int row, String name, String text) {
        strong(sheet, row, 0, name);
        sheet.inlineString(row, 1, text);
        return row + 1;
    }

    private static void strong(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, text);
        sheet.style(row, column).bold().set();
    }

    private void section(Section section) {
        Worksheet sheet = book.newWorksheet(section.sheet());
        List<Column> columns = section.table().columns();
        List<Integer> shown = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++)
            if (columns.get(place).where() != Where.PAGES) shown.add(place);
        for (int column = 0; column < shown.size(); column++) {
            Column of = columns.get(shown.get(column));
            strong(sheet, 0, column, of.title());
            sheet.width(column, Math.min(80, of.number() ? 18 : of.weight() + 8));
        }
        sheet.freezePane(1, 1);
        int row = 1;
        for (Line line : section.table().lines()) {
            for (int column = 0; column < shown.size(); column++)
                cell(sheet, row, column, line.cells().get(shown.get(column)), line.strong());
            row++;
        }
        for (String note : section.notes()) sheet.inlineString(++row, 0, note);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell, boolean strong) {
        BigDecimal number = cell.number();
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(cell.isPercent() ? "0.0%" : format(number))
                    .set();
        } else if (!cell.text().isEmpty()) sheet.inlineString(row, column, cell.text());
        if (strong) sheet.style(row, column).bold().set();
    }

    private static String format(BigDecimal number) {
        int decimals = Math.min(6, Math.max(0, number.scale()));
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}

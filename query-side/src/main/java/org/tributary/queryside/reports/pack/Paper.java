package org.tributary.queryside.reports.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.tributary.queryside.reports.pack.Pack.Cover;

/** Sheets of A4 on their long side, drawn on in whole points from the lower left corner. */
final class Paper implements AutoCloseable {
    static final int WIDTH = 842;
    static final int HEIGHT = 595;
    static final int LEFT = 48;
    static final int RIGHT = WIDTH - 48;
    static final int TOP = HEIGHT - 44;
    static final int BOTTOM = 50;

    private static final int PARTS = 255;

    private final PDDocument document = new PDDocument();
    private final Lettering lettering;
    private PDPageContentStream content;

    /** With a first sheet. */
    Paper() throws IOException {
        this.lettering = new Lettering(document);
        this.content = onNewSheet();
    }

    Lettering lettering() {
        return lettering;
    }

    /** From now on everything is drawn on another sheet. */
    void turn() throws IOException {
        content.close();
        content = onNewSheet();
    }

    private PDPageContentStream onNewSheet() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    int sheets() {
        return document.getNumberOfPages();
    }

    /** From now on everything is drawn on one that there is already, the first being 1. */
    void turnBackTo(int sheet) throws IOException {
        content.close();
        content = new PDPageContentStream(document, document.getPage(sheet - 1), AppendMode.APPEND, true, true);
    }

    void text(String text, int x, int y, int size, boolean bold, Ink ink) throws IOException {
        if (text.isEmpty()) return;
        content.beginText();
        content.setFont(lettering.font(bold), size);
        fill(ink);
        content.newLineAtOffset(x, y);
        content.showText(lettering.drawn(text));
        content.endText();
    }

    void textUpTo(String text, int right, int y, int size, boolean bold, Ink ink) throws IOException {
        text(text, right - lettering.width(text, size, bold), y, size, bold, ink);
    }

    void textAround(String text, int middle, int y, int size, boolean bold, Ink ink) throws IOException {
        text(text, middle - lettering.width(text, size, bold) / 2, y, size, bold, ink);
    }

    /** Lines one below the other; where the next would stand. */
    int lines(List<String> lines, int x, int y, int size, boolean bold, Ink ink) throws IOException {
        int below = y;
        for (String line : lines) {
            text(line, x, below, size, bold, ink);
            below -= leading(size);
        }
        return below;
    }

    static int leading(int size) {
        return size + size / 3 + 1;
    }

    void box(int x, int y, int width, int height, Ink ink) throws IOException {
        if (width <= 0 || height <= 0) return;
        fill(ink);
        content.addRect(x, y, width, height);
        content.fill();
    }

    private void fill(Ink ink) throws IOException {
        content.setNonStrokingColor(ink.red() / (float) PARTS, ink.green() / (float) PARTS, ink.blue() / (float) PARTS);
    }

    /**
     * The whole as a file. Whatever in it would be of its making (dates, its id) is of what it says instead, so that the
     * same pages are the same bytes.
     */
    byte[] file(Cover cover) throws IOException {
        content.close();
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(cover.title());
        about.setAuthor(cover.organisation());
        about.setCreator("Tributary");
        about.setSubject("As of position " + cover.position() + ", " + cover.on());
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        day.set(cover.on().getYear(), cover.on().getMonthValue() - 1, cover.on().getDayOfMonth());
        about.setCreationDate(day);
        document.setDocumentId(cover.position());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

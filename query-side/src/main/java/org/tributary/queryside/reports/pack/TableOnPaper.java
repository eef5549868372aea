package org.tributary.queryside.reports.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Table;
import org.tributary.queryside.reports.pack.Pack.Where;

/** Draws a table, over as many sheets as it takes. */
final class TableOnPaper {
    private static final int SIZE = 8;
    private static final int SMALLEST = 5;
    private static final int PADDING = 4;
    private static final int SWATCH = 6;

    private final Paper paper;
    private final Table table;
    private final int left;
    private final int topOfNext;
    private final List<Integer> shown = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    /** @param topOfNext where it goes on when a sheet is full */
    TableOnPaper(Paper paper, Table table, int left, int right, int topOfNext) {
        this.paper = paper;
        this.table = table;
        this.left = left;
        this.topOfNext = topOfNext;
        List<Column> columns = table.columns();
        for (int place = 0; place < columns.size(); place++)
            if (columns.get(place).where() != Where.BOOK) shown.add(place);
        int whole =
                shown.stream().mapToInt(place -> columns.get(place).weight()).sum();
        int weight = 0;
        for (int place : shown) {
            weight += columns.get(place).weight();
            ends.add(left + (right - left) * weight / whole);
        }
    }

    /** @return where there is room again */
    int draw(int top) throws IOException {
        int y = header(top);
        for (int place = 0; place < table.lines().size(); place++) {
            Line line = table.lines().get(place);
            int height = height(texts(line), line.strong(), false);
            if (y - height < Paper.BOTTOM) {
                paper.turn();
                y = header(topOfNext);
            }
            y = line(line, place, y, height);
        }
        return y;
    }

    private int header(int top) throws IOException {
        List<String> titles =
                shown.stream().map(place -> table.columns().get(place).title()).toList();
        int height = height(titles, true, true);
        paper.box(left, top - height, right() - left, height, Ink.DEEP);
        for (int column = 0; column < shown.size(); column++)
            cell(titles.get(column), column, top, SIZE, true, Ink.WHITE);
        return top - height;
    }

    private int line(Line line, int place, int top, int height) throws IOException {
        if (line.strong()) paper.box(left, top - height, right() - left, height, Ink.SHADE);
        if (isKey(place)) paper.box(left + PADDING, top - PADDING - SWATCH - 1, SWATCH, SWATCH, Ink.ofPart(place));
        List<String> texts = texts(line);
        int size = size(texts, line.strong());
        for (int column = 0; column < shown.size(); column++)
            cell(texts.get(column), column, top, isNumber(column) ? size : SIZE, line.strong(), Ink.TEXT);
        paper.box(left, top - height, right() - left, 1, Ink.RULE);
        return top - height;
    }

    /** The lines before the first that adds them up. */
    private boolean isKey(int place) {
        return table.keyed() && table.lines().subList(0, place + 1).stream().noneMatch(Line::strong);
    }

    private int right() {
        return ends.get(ends.size() - 1);
    }

    private int begin(int column) {
        int begin = (column == 0 ? left : ends.get(column - 1)) + PADDING;
        return column == 0 && table.keyed() ? begin + SWATCH + PADDING : begin;
    }

    private boolean isNumber(int column) {
        return table.columns().get(shown.get(column)).number();
    }

    /** In which all numbers of a line have room. */
    private int size(List<String> texts, boolean bold) {
        int size = SIZE;
        for (int column = 0; column < shown.size(); column++)
            while (isNumber(column)
                    && size > SMALLEST
                    && paper.lettering().width(texts.get(column), size, bold) > room(column)) size--;
        return size;
    }

    private int room(int column) {
        return ends.get(column) - PADDING - begin(column);
    }

    private void cell(String text, int column, int top, int size, boolean bold, Ink ink) throws IOException {
        int room = room(column);
        int y = top - PADDING - SIZE;
        for (String line : paper.lettering().lines(text, size, bold, room)) {
            if (isNumber(column)) paper.textUpTo(line, ends.get(column) - PADDING, y, size, bold, ink);
            else paper.text(line, begin(column), y, size, bold, ink);
            y -= Paper.leading(SIZE);
        }
    }

    /** Numbers are never broken. */
    private int height(List<String> texts, boolean bold, boolean header) {
        int most = 1;
        for (int column = 0; column < shown.size(); column++)
            if (header || !isNumber(column))
                most = Math.max(
                        most,
                        paper.lettering()
                                .lines(texts.get(column), SIZE, bold, room(column))
                                .size());
        return most * Paper.leading(SIZE) + 2 * PADDING - 2;
    }

    private List<String> texts(Line line) {
        return shown.stream().map(place -> read(line.cells().get(place))).toList();
    }

    private static String read(Cell cell) {
        BigDecimal number = cell.number();
        if (number == null) return cell.text();
        if (cell.isPercent()) return Figures.percent(number);
        return number.signum() == 0 ? "–" : Figures.grouped(number, cell.decimals());
    }
}

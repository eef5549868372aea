package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pack says, whatever it is written as. */
record Pack(Cover cover, List<Section> sections) {

    /**
     * @param audience for whom it is, as it was asked for
     * @param on the report's date
     * @param position of the history that every figure reflects
     */
    record Cover(
            String organisation,
            String title,
            @Nullable String audience,
            LocalDate on,
            long position,
            List<Headline> headlines) {}

    /** A figure that is read first. */
    record Headline(String label, String figure, String beside) {}

    /**
     * @param sheet its name in a workbook
     * @param questions whose answers it shows
     */
    record Section(
            String title,
            String sheet,
            List<String> questions,
            @Nullable Chart chart,
            Table table,
            List<String> notes) {}

    /**
     * @param title of the axis
     * @param bars what stands under each
     * @param parts of which every bar is made, from the axis up
     * @param money whether its figures are large
     */
    record Chart(String title, List<String> bars, List<Part> parts, boolean money) {
        BigDecimal height(int bar) {
            return parts.stream().map(part -> part.heights().get(bar)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record Part(String name, List<BigDecimal> heights) {}

    /** @param keyed whether the first lines are the parts of the chart beside, in its colours */
    record Table(List<Column> columns, List<Line> lines, boolean keyed) {}

    /**
     * @param weight how wide it is beside the others
     * @param where whether it is in both, or in one of them only
     */
    record Column(String title, boolean number, int weight, Where where) {
        static Column text(String title, int weight) {
            return new Column(title, false, weight, Where.EVERYWHERE);
        }

        static Column number(String title, int weight) {
            return new Column(title, true, weight, Where.EVERYWHERE);
        }

        Column only(Where where) {
            return new Column(title, number, weight, where);
        }
    }

    enum Where {
        EVERYWHERE,
        PAGES,
        BOOK
    }

    /** @param strong whether it adds others up */
    record Line(List<Cell> cells, boolean strong) {
        static Line of(Cell... cells) {
            return new Line(List.of(cells), false);
        }

        static Line strong(List<Cell> cells) {
            return new Line(cells, true);
        }
    }

    /**
     * @param number none: it is a text
     * @param decimals how many are read
     */
    record Cell(String text, @Nullable BigDecimal number, int decimals) {
        private static final String PERCENT = "%";

        Cell {
            if (number != null && number.scale() < 0) number = number.setScale(0);
        }

        static Cell text(String text) {
            return new Cell(text, null, 0);
        }

        static Cell empty() {
            return text("");
        }

        static Cell money(BigDecimal amount) {
            return new Cell("", amount, Math.max(0, amount.scale()));
        }

        /** With as many decimals as it has, and two of them to be read. */
        static Cell count(BigDecimal count) {
            BigDecimal read = count.setScale(Math.min(2, Math.max(0, count.scale())), RoundingMode.HALF_EVEN);
            BigDecimal plain = read.stripTrailingZeros();
            return new Cell("", count, Math.max(0, plain.scale()));
        }

        /** @param ratio 1 is all of it */
        static Cell percent(BigDecimal ratio) {
            return new Cell(PERCENT, ratio, 1);
        }

        boolean isPercent() {
            return text.equals(PERCENT);
        }
    }
}

package org.tributary.queryside.reports.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tributary.queryside.reports.pack.Pack.Chart;

/** Draws a chart of bars that are made of parts. */
final class BarsOnPaper {
    private static final int SIZE = 7;
    private static final int MOST_STEPS = 5;
    private static final int AXIS = 42;
    private static final int UNDER = 26;
    private static final int ABOVE = 26;
    private static final List<BigDecimal> STEPS =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("5"), new BigDecimal("10"));

    private final Paper paper;
    private final Chart chart;
    private final int left;
    private final int right;
    private final int bottom;
    private final int top;
    private final BigDecimal step;
    private final BigDecimal highest;

    /** @param top of the whole, {@code bottom} likewise */
    BarsOnPaper(Paper paper, Chart chart, int left, int right, int bottom, int top) {
        this.paper = paper;
        this.chart = chart;
        this.left = left + AXIS;
        this.right = right;
        this.bottom = bottom + UNDER;
        this.top = top - ABOVE;
        BigDecimal most = BigDecimal.ZERO;
        for (int bar = 0; bar < chart.bars().size(); bar++) most = most.max(chart.height(bar));
        this.step = step(most);
        this.highest =
                most.divide(step, 0, RoundingMode.CEILING).max(BigDecimal.ONE).multiply(step);
    }

    /** A round number of which so many reach up to the highest bar. */
    static BigDecimal step(BigDecimal most) {
        if (most.signum() <= 0) return BigDecimal.ONE;
        BigDecimal rough = most.divide(BigDecimal.valueOf(MOST_STEPS), 10, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow()
                .max(chartUnit());
    }

    private static BigDecimal chartUnit() {
        return new BigDecimal("0.01");
    }

    /** @param key whether to say which colour is which part */
    void draw(boolean key) throws IOException {
        paper.text(chart.title(), left - AXIS, top + ABOVE - SIZE - 2, SIZE + 1, true, Ink.QUIET);
        if (key) key();
        for (BigDecimal at = BigDecimal.ZERO; at.compareTo(highest) <= 0; at = at.add(step)) {
            int y = bottom + points(at);
            paper.box(left, y, right - left, 1, Ink.RULE);
            paper.textUpTo(Figures.rough(at), left - 5, y - SIZE / 2 + 1, SIZE, false, Ink.QUIET);
        }
        for (int bar = 0; bar < chart.bars().size(); bar++) bar(bar);
    }

    private void key() throws IOException {
        int x = left + 150;
        for (int part = 0; part < chart.parts().size(); part++) {
            String name = chart.parts().get(part).name();
            paper.box(x, top + ABOVE - SIZE - 3, SIZE, SIZE, Ink.ofPart(part));
            paper.text(name, x + SIZE + 4, top + ABOVE - SIZE - 2, SIZE, false, Ink.QUIET);
            x += SIZE + 22 + paper.lettering().width(name, SIZE, false);
        }
    }

    private void bar(int bar) throws IOException {
        int room = (right - left) / chart.bars().size();
        int width = Math.min(64, room * 6 / 10);
        int middle = left + room * bar + room / 2;
        BigDecimal below = BigDecimal.ZERO;
        for (int part = 0; part < chart.parts().size(); part++) {
            BigDecimal above = below.add(chart.parts().get(part).heights().get(bar));
            paper.box(
                    middle - width / 2, bottom + points(below), width, points(above) - points(below), Ink.ofPart(part));
            below = above;
        }
        String sum = chart.money()
                ? Figures.rough(below)
                : Figures.grouped(below, Pack.Cell.count(below).decimals());
        paper.textAround(sum, middle, bottom + points(below) + 4, SIZE + 1, true, Ink.TEXT);
        int y = bottom - SIZE - 4;
        for (String line : paper.lettering().lines(chart.bars().get(bar), SIZE, false, room - 4)) {
            paper.textAround(line, middle, y, SIZE, false, Ink.TEXT);
            y -= Paper.leading(SIZE);
        }
    }

    private int points(BigDecimal height) {
        return height.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf((long) top - bottom))
                .divide(highest, 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}

package org.tributary.verification.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tributary.verification.benchmark.Report.Point;

/** The report's pictures: who did how much, and what it cost, by the number of clients. */
final class Pictures {
    private static final Map<String, Color> COLOURS = Map.of(
            "raw", new Color(0x9A9A9A),
            "Tributary", new Color(0x2A9D8F),
            "bare Spring Boot", new Color(0xE9C46A),
            "each by itself", new Color(0x8AB6F9));

    private Pictures() {}

    static void write(List<Point> points, Path directory) throws IOException {
        List<Point> shown = points.stream()
                .filter(point -> point.measure().equals(Throughput.MEASURE))
                .toList();
        save(
                shown,
                "record-contribution a second",
                "#,##0",
                Point::perSecond,
                directory.resolve("commands-per-second"));
        List<Point> servers =
                shown.stream().filter(point -> !point.who().equals("raw")).toList();
        save(servers, "CPU-milliseconds a command", "0.00", Point::cpuMillis, directory.resolve("cpu-per-command"));
    }

    private static void save(
            List<Point> points, String title, String pattern, ToDoubleFunction<Point> figure, Path file)
            throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(800)
                .height(400)
                .title(title)
                .xAxisTitle("clients")
                .theme(ChartTheme.GGPlot2)
                .build();
        chart.getStyler()
                .setLabelsVisible(true)
                .setLabelsPosition(1)
                .setLabelsFontColorAutomaticEnabled(false)
                .setDecimalPattern(pattern)
                .setLegendPosition(LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE);
        Set<String> whos = new LinkedHashSet<>(points.stream().map(Point::who).toList());
        for (String who : whos) {
            List<Point> of =
                    points.stream().filter(point -> point.who().equals(who)).toList();
            chart.addSeries(
                            who,
                            of.stream()
                                    .map(point -> Integer.toString(point.clients()))
                                    .toList(),
                            of.stream().map(figure::applyAsDouble).toList())
                    .setFillColor(COLOURS.getOrDefault(who, Color.LIGHT_GRAY));
        }
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }
}

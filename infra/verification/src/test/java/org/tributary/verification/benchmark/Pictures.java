package org.tributary.verification.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tributary.verification.benchmark.Report.Point;

/** The report's pictures: who did how much, and what it cost, by the number of clients. */
final class Pictures {
    private Pictures() {}

    static void write(List<Point> points, Path directory) throws IOException {
        List<Point> shown = points.stream()
                .filter(point -> point.measure().equals(Throughput.MEASURE))
                .toList();
        save(shown, "record-contribution a second", Point::perSecond, directory.resolve("commands-per-second"));
        List<Point> servers =
                shown.stream().filter(point -> !point.who().equals("raw")).toList();
        save(servers, "CPU-milliseconds a command", Point::cpuMillis, directory.resolve("cpu-per-command"));
    }

    private static void save(List<Point> points, String title, ToDoubleFunction<Point> figure, Path file)
            throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(800)
                .height(400)
                .title(title)
                .xAxisTitle("clients")
                .build();
        chart.getStyler().setLabelsVisible(true).setLegendPosition(LegendPosition.OutsideE);
        Set<String> whos = new LinkedHashSet<>(points.stream().map(Point::who).toList());
        for (String who : whos) {
            List<Point> of =
                    points.stream().filter(point -> point.who().equals(who)).toList();
            chart.addSeries(
                    who,
                    of.stream().map(point -> Integer.toString(point.clients())).toList(),
                    of.stream().map(figure::applyAsDouble).toList());
        }
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    }
}

package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Name;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.RateUsed;

/**
 * From one pipeline to another: {@code opening} and all {@code bars} add up to {@code closing}, in each currency and in the
 * reporting currency, and so does each of the items.
 *
 * @param fromPosition as known where the opening is told; none: as known where the closing is
 * @param items a row a code of the cut, where one was asked for
 * @param complete whether every amount of both ends has a rate into the reporting currency
 * @param rates by which the closing is converted
 */
record BridgeAnswer(
        @Nullable String by,
        String from,
        String to,
        @Nullable Long fromPosition,
        String reportingCurrency,
        PipelineRow opening,
        List<BarRow> bars,
        PipelineRow closing,
        @Nullable List<Item> items,
        boolean complete,
        List<RateUsed> rates,
        long position,
        @Nullable Stopped stopped) {

    /** The same, of what falls under a code. */
    record Item(String code, @Nullable Name name, PipelineRow opening, List<BarRow> bars, PipelineRow closing) {}

    static BridgeAnswer of(
            Bridge bridge,
            @Nullable Cut cut,
            AsOf from,
            AsOf to,
            @Nullable Long fromPosition,
            long position,
            @Nullable Stopped stopped) {
        PipelineRow opening = bridge.opening().totals();
        PipelineRow closing = bridge.closing().totals();
        return new BridgeAnswer(
                cut == null ? null : cut.code(),
                from.on().toString(),
                to.on().toString(),
                fromPosition,
                bridge.opening().reporting().code(),
                opening,
                bridge.bars(),
                closing,
                cut == null ? null : items(bridge),
                opening.reporting().complete() && closing.reporting().complete(),
                bridge.rates(),
                position,
                stopped);
    }

    private static List<Item> items(Bridge bridge) {
        Map<String, @Nullable Name> names = new TreeMap<>();
        Stream.concat(
                        bridge.opening().slices().stream(),
                        bridge.steps().stream().flatMap(step -> step.slices().stream()))
                .forEach(slice -> names.putIfAbsent(slice.code(), slice.name()));
        Map<String, PipelineRow> openings = byCode(bridge.opening());
        Map<String, List<BarRow>> bars = bridge.barsByCode();
        Map<String, PipelineRow> closings = byCode(bridge.closing());
        List<Item> items = new ArrayList<>();
        names.forEach((code, name) -> items.add(new Item(
                code,
                name,
                openings.getOrDefault(code, bridge.opening().nothing(code)),
                bars.getOrDefault(code, List.of()),
                closings.getOrDefault(code, bridge.closing().nothing(code)))));
        return items;
    }

    private static Map<String, PipelineRow> byCode(Board board) {
        return board.codes().stream().collect(Collectors.toMap(row -> Objects.requireNonNull(row.code()), row -> row));
    }
}

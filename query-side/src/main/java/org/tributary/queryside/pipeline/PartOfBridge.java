package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;

/**
 * A part of a bridge, as a row of a file: those of all, and then those under each code of the cut, add up from opening to
 * closing.
 *
 * @param code none: of all
 * @param part {@code opening}, a bar, {@code closing}
 */
record PartOfBridge(
        @Nullable String code,
        @Nullable Name name,
        String part,
        String count,
        String exact,
        List<Sum> value,
        List<Sum> weighted,
        Reporting reporting) {
    static List<PartOfBridge> of(BridgeAnswer bridge) {
        Stream<PartOfBridge> all = of(null, null, bridge.opening(), bridge.bars(), bridge.closing());
        Stream<PartOfBridge> each = Objects.requireNonNullElse(bridge.items(), List.<BridgeAnswer.Item>of()).stream()
                .flatMap(item -> of(item.code(), item.name(), item.opening(), item.bars(), item.closing()));
        return Stream.concat(all, each).toList();
    }

    private static Stream<PartOfBridge> of(
            @Nullable String code, @Nullable Name name, PipelineRow opening, List<BarRow> bars, PipelineRow closing) {
        return Stream.of(
                        Stream.of(end(code, name, "opening", opening)),
                        bars.stream().map(bar -> bar(code, name, bar)),
                        Stream.of(end(code, name, "closing", closing)))
                .flatMap(parts -> parts);
    }

    private static PartOfBridge end(@Nullable String code, @Nullable Name name, String part, PipelineRow row) {
        return new PartOfBridge(
                code, name, part, row.count(), row.exact(), row.value(), row.weighted(), row.reporting());
    }

    private static PartOfBridge bar(@Nullable String code, @Nullable Name name, BarRow bar) {
        return new PartOfBridge(
                code, name, bar.bar(), bar.count(), bar.exact(), bar.value(), bar.weighted(), bar.reporting());
    }
}

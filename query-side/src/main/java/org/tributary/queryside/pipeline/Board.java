package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Stage;

/** Slices added up: by stage, by code, by both, and in all. They are the same slices, so the sums agree. */
record Board(List<Slice> slices, Currency reporting) {
    /** Every open stage, also an empty one. */
    List<PipelineRow> stages() {
        return Arrays.stream(Stage.values())
                .filter(Stage::open)
                .map(stage -> stage(stage).row(stage.toString(), null))
                .toList();
    }

    /** A row a stage and code. */
    List<PipelineRow> items() {
        List<PipelineRow> rows = new ArrayList<>();
        for (Stage stage : Stage.values())
            stage(stage).by(Slice::code).forEach((code, board) -> rows.add(board.row(stage.toString(), code)));
        return rows;
    }

    List<PipelineRow> codes() {
        List<PipelineRow> rows = new ArrayList<>();
        by(Slice::code).forEach((code, board) -> rows.add(board.row(null, code)));
        return rows;
    }

    PipelineRow totals() {
        return row(null, null);
    }

    PipelineRow nothing(String code) {
        return new Board(List.of(), reporting).row(null, code);
    }

    private Board stage(Stage stage) {
        return new Board(slices.stream().filter(slice -> slice.stage() == stage).toList(), reporting);
    }

    private Map<String, Board> by(Function<Slice, String> key) {
        Map<String, Board> boards = new TreeMap<>();
        for (Slice slice : slices)
            boards.computeIfAbsent(key.apply(slice), one -> new Board(new ArrayList<>(), reporting))
                    .slices()
                    .add(slice);
        return boards;
    }

    private PipelineRow row(@Nullable String stage, @Nullable String code) {
        Tally tally = new Tally(reporting);
        slices.forEach(tally::add);
        return tally.row(
                stage,
                code,
                code == null || slices.isEmpty() ? null : slices.get(0).name());
    }
}

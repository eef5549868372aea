package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The pipeline at the end of each period since a day, and of the day that is asked about: each by its own policy and rates. */
final class Trend implements Question {
    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

    private final World world;
    private final String every;
    private final LocalDate from;
    private final Map<LocalDate, Pipeline> days = new LinkedHashMap<>();

    /** @param every {@code month}, {@code quarter}, {@code year} */
    Trend(World world, String every, LocalDate from) {
        this.world = world;
        this.every = every;
        this.from = from;
    }

    @Override
    public String path() {
        return "/api/pipeline/trend?every=" + every + "&from=" + from;
    }

    private List<LocalDate> ends() {
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate next = from.withDayOfMonth(1).plusMonths(1);
                !next.isAfter(world.today);
                next = next.plusMonths(1)) {
            LocalDate end = next.minusDays(1);
            if (end.getMonthValue() % MONTHS.getOrDefault(every, 0) == 0) ends.add(end);
        }
        ends.add(world.today);
        return ends;
    }

    @Override
    public void next(Life life) {
        if (days.isEmpty()) ends().forEach(day -> days.put(day, new Pipeline(world.on(day), "stage")));
        days.forEach((day, pipeline) -> life.on(day, Long.MAX_VALUE).ifPresent(pipeline::next));
    }

    @Override
    public Figures folded() {
        Predicate<String> beside = name -> name.startsWith("on hold") || name.startsWith("pledged");
        Figures figures = new Figures();
        days.forEach(
                (day, pipeline) -> figures.addAll(day + " ", pipeline.folded().unless(beside)));
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode day : answer.path("items")) {
            String on = day.path("on").asString() + " ";
            Pipeline.tell(told, on + "in all", day.path("totals"));
            for (JsonNode stage : day.path("stages"))
                Pipeline.tell(told, on + "stage " + stage.path("stage").asString(), stage);
            told.told(on + "won count", day.path("won"));
            told.told(on + "lost count", day.path("lost"));
        }
        return told;
    }
}

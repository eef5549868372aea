package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.reports.pack.Pack.Cover;
import org.tributary.queryside.reports.pack.Pack.Headline;
import org.tributary.queryside.reports.pack.Pack.Section;
import tools.jackson.databind.JsonNode;

/** Puts a pack together from answers. */
final class Packs {
    private static final String WITHOUT = "without what has no exchange rate";

    private Packs() {}

    /** @param position of every answer */
    static Pack of(Asked asked, Wish wish, AsOf asOf, long position) {
        int year = asOf.on().getYear();
        Span span = Span.of(wish.from(), wish.to(), year);
        String period = wish.period() == null ? Integer.toString(year) : wish.period();
        List<Section> sections = List.of(
                PipelineSection.of(asked),
                SignedSection.of(asked, "region", "Agreements signed by beneficiary region", span),
                SignedSection.of(asked, "area", "Agreements signed by area of action", span),
                TargetsSection.of(asked, period),
                ReceivablesSection.of(asked),
                DefinitionsSection.of(asked));
        Cover cover = new Cover(
                asked.of("/api/policy").at("/policy/organisation").asString(""),
                wish.title(),
                wish.audience(),
                asOf.on(),
                position,
                List.of(open(asked), signed(asked, span), received(asked, period), overdue(asked)));
        return new Pack(cover, sections);
    }

    private static Headline open(Asked asked) {
        JsonNode totals = asked.of(PipelineSection.QUESTION).path("totals");
        return new Headline(
                "Open pipeline",
                roughly(totals.at("/reporting/value")),
                "in %s partnerships; weighted %s%s"
                        .formatted(
                                totals.path("count").asString("0"),
                                roughly(totals.at("/reporting/weighted")),
                                totals.at("/reporting/complete").asBoolean(true) ? "" : "; " + WITHOUT));
    }

    private static Headline signed(Asked asked, Span span) {
        JsonNode answer = asked.of(SignedSection.question("region", span));
        String year = answer.path("totals")
                .valueStream()
                .filter(total -> total.path("year").asInt() == span.to())
                .map(total -> total.path("agreements").asString())
                .findFirst()
                .orElse("0");
        return new Headline(
                "Agreements signed in " + span.to(),
                year,
                "%s and %s addenda from %d to %d"
                        .formatted(
                                answer.at("/total/agreements").asString("0"),
                                answer.at("/total/addenda").asString("0"),
                                span.from(),
                                span.to()));
    }

    private static Headline received(Asked asked, String period) {
        List<JsonNode> rows = asked.of(TargetsSection.question(period))
                .path("items")
                .valueStream()
                .filter(row -> row.path("measure").asString().equals("received"))
                .toList();
        BigDecimal sum = rows.stream()
                .map(row -> Asked.amount(row.at("/actual/reporting")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String currency =
                asked.of(PipelineSection.QUESTION).path("reportingCurrency").asString();
        boolean complete =
                rows.stream().allMatch(row -> row.at("/actual/unconverted").isEmpty());
        return new Headline(
                "Received in " + period,
                currency + " " + Figures.rough(sum),
                complete ? "less what was refunded" : "less what was refunded, and " + WITHOUT);
    }

    private static Headline overdue(Asked asked) {
        String owed = asked.of(ReceivablesSection.QUESTION)
                .path("items")
                .valueStream()
                .map(item -> item.path("overdue"))
                .filter(sum -> Asked.amount(sum).signum() > 0)
                .map(Packs::roughly)
                .collect(Collectors.joining("; "));
        return new Headline("Overdue", owed.isEmpty() ? "nothing" : owed, "each currency for itself");
    }

    private static String roughly(JsonNode money) {
        return money.path("currency").asString("") + " " + Figures.rough(Asked.amount(money));
    }

    /**
     * What is wished for; where it is left out, the usual.
     *
     * @param audience for whom it is
     * @param period of the targets
     * @param from the first year of the charts, {@code to} the last
     */
    record Wish(
            String title,
            @Nullable String audience,
            @Nullable String period,
            @Nullable Integer from,
            @Nullable Integer to) {}
}

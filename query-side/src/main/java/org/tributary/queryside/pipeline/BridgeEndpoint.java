package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Publishable;
import org.tributary.platform.view.Questions.Said;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/pipeline/bridge}: from the end of one day to the end of another. */
@RestController
@RequestMapping("/api/pipeline/bridge")
@Asks(Portfolio.NAME)
class BridgeEndpoint {
    private final Answers answers;
    private final PolicyThen policies;

    BridgeEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    /**
     * @param to the report's date, where it is left out
     * @param fromPosition what was known at the opening; left out, what is known at the closing
     */
    @Publishable(butBy = "owner")
    @GetMapping
    @Nullable
    BridgeAnswer bridge(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long fromPosition,
            @RequestParam(required = false) @Nullable String by,
            AsOf asOf,
            FormAsked form) {
        Ends ends = Ends.of(from, to, fromPosition, asOf);
        Cut cut = by == null ? null : Cut.of(by);
        Said<Bridge> said = bridge(ends, cut);
        long position = Answers.positionOf(said, asOf);
        ends.requireKnownBy(position);
        var answer = BridgeAnswer.of(
                said.answer(), cut, ends.opening(), ends.closing(), fromPosition, position, said.stopped());
        return answers.figures(answer, PartOfBridge.class, PartOfBridge.of(answer), form);
    }

    /** Of which changes a bar is made, the events of each among them. */
    @GetMapping("/changes")
    @Nullable
    Listing<BridgeChange> changes(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long fromPosition,
            @RequestParam(required = false) @Nullable String bar,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String code,
            Asking asking) {
        Ends ends = Ends.of(from, to, fromPosition, asking.asOf());
        Bar only = bar == null ? null : Bar.of(bar);
        Said<Bridge> said = bridge(ends, by == null ? null : Cut.of(by));
        long position = Answers.positionOf(said, asking.asOf());
        ends.requireKnownBy(position);
        List<Step> steps = said.answer().steps(only, code);
        AsOf pinned = new AsOf(position, ends.closing().on(), position);
        return answers.list(
                Portfolio.NAME,
                BridgeChange.list(said.answer(), steps),
                BridgeChange.order(steps),
                new Asking(pinned, asking.paging(), asking.format(), asking.accept(), asking.response()));
    }

    private Said<Bridge> bridge(Ends ends, @Nullable Cut cut) {
        return answers.one(
                Portfolio.NAME,
                jdbc -> Bridge.between(
                                jdbc,
                                ends.opening(),
                                ends.closing(),
                                policies.at(ends.opening()),
                                policies.at(ends.closing()),
                                cut == null ? Cut.STAGE : cut)
                        .requireWhole());
    }

    /** Where it begins, and where it ends. */
    private record Ends(AsOf opening, AsOf closing) {
        static Ends of(LocalDate from, @Nullable LocalDate to, @Nullable Long fromPosition, AsOf asOf) {
            LocalDate on = to == null ? asOf.on() : to;
            Trend.requirePeriod(from, on, asOf);
            long known = fromPosition == null ? asOf.position() : fromPosition;
            return new Ends(new AsOf(known, from, known), new AsOf(asOf.position(), on, asOf.asked()));
        }

        void requireKnownBy(long position) {
            if (opening.position() != closing.position() && opening.position() > position)
                throw Refusal.unreadable(
                        "bad-position",
                        "fromPosition is a position up to the one that the answer reflects, " + position + ".");
        }
    }
}

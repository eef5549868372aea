package org.tributary.queryside.kpis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.kpis.Goals.Goal;

/** The owners' KPIs as a question: targets, actuals, and how they compare in a period. */
final class Kpis {
    private static final String STAFF = """
            SELECT DISTINCT staff_id::text AS staff, views.staff_name(staff_id) AS name FROM views.staff_member
            WHERE known_from <= :position AND effective_on <= :on
            """;
    private static final int DECIMALS = 4;

    private final Period period;
    private final Goals goals;
    private final Scorecard scores;
    private final Currency reporting;
    private final Fraction elapsed;
    private final Map<String, @Nullable String> staff = new HashMap<>();

    private Kpis(Period period, Goals goals, Scorecard scores, Currency reporting, Fraction elapsed) {
        this.period = period;
        this.goals = goals;
        this.scores = scores;
        this.reporting = reporting;
        this.elapsed = elapsed;
    }

    /** @param whose nothing is worked out of anybody else; all, where nobody is named */
    static Kpis of(JdbcClient jdbc, Period period, AsOf asOf, Policy policy, @Nullable String whose) {
        Goals goals = Goals.of(jdbc, period, asOf);
        List<CreditedFact> facts = CreditedFacts.of(jdbc, period, asOf, policy.countedRelationships(), whose);
        Scorecard scores =
                Scorecard.of(jdbc, facts, (fact, credited) -> credited.staffId(), goals.currencies(), policy, asOf);
        Kpis kpis = new Kpis(period, goals, scores, policy.reportingCurrency(), period.elapsed(asOf.on()));
        jdbc.sql(STAFF)
                .params(Map.of("position", asOf.position(), "on", asOf.on()))
                .query(row -> {
                    kpis.staff.put(row.getString("staff"), row.getString("name"));
                });
        return kpis;
    }

    /** Everyone on the staff, whoever else has a target or a score, and what nobody is credited with. */
    List<KpiRow> ofAll() {
        Set<String> owners = new HashSet<>(staff.keySet());
        owners.addAll(goals.owners());
        owners.addAll(scores.owners());
        List<String> ordered = new ArrayList<>(owners);
        ordered.sort(Comparator.<String, Boolean>comparing(Scorecard.UNASSIGNED::equals)
                .thenComparing(owner -> Objects.requireNonNullElse(staff.get(owner), ""))
                .thenComparing(Comparator.naturalOrder()));
        return ordered.stream().flatMap(owner -> rows(owner).stream()).toList();
    }

    List<KpiRow> of(String owner) {
        if (!staff.containsKey(owner) && !owner.equals(Scorecard.UNASSIGNED))
            throw Refusal.notFound("There is no member of the staff " + owner + ".");
        return rows(owner);
    }

    private List<KpiRow> rows(String owner) {
        return Kpi.ALL.stream().map(kpi -> row(owner, kpi)).toList();
    }

    private KpiRow row(String owner, Kpi kpi) {
        Goal goal = kpi.measure() == null ? null : goals.of(owner, kpi.measure());
        Fraction attainment = goal == null ? null : attainment(goal, scores.of(List.of(owner), kpi.code()));
        return new KpiRow(
                owner,
                staff.containsKey(owner) ? new Name(staff.get(owner)) : null,
                period.text(),
                kpi.code(),
                kpi.unit(),
                goal == null ? null : new KpiRow.Target(goal.amount(), goal.count()),
                kpi.actual(
                        what -> scores.of(List.of(owner), what),
                        reporting,
                        goal == null ? null : currency(goal.amount())),
                text(attainment),
                elapsed.rounded(DECIMALS).toPlainString(),
                attainment == null || elapsed.signum() == 0 ? null : text(attainment.over(elapsed)));
    }

    private static @Nullable Fraction attainment(Goal goal, Score score) {
        Money planned = goal.amount();
        Fraction target = planned != null
                ? Fraction.of(planned.amount())
                : goal.count() == null ? Fraction.ZERO : Fraction.of(goal.count());
        if (target.signum() == 0 || planned != null && !score.complete(planned.currency())) return null;
        Fraction actual = planned == null
                ? score.count()
                : Fraction.of(score.in(planned.currency()).amount());
        return actual.over(target);
    }

    private static @Nullable Currency currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static @Nullable String text(@Nullable Fraction ratio) {
        return ratio == null ? null : ratio.rounded(DECIMALS).toPlainString();
    }
}

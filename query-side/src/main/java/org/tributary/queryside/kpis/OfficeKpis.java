package org.tributary.queryside.kpis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.staff.Office;
import org.tributary.queryside.staff.Offices;

/**
 * The offices' KPIs as a question: what is credited to whoever worked in each on the day of the fact, added up along the
 * tree in which the offices stand on the report's day.
 */
final class OfficeKpis {
    private final Period period;
    private final Scorecard scores;
    private final Currency reporting;
    private final List<OfficeKpiRow> rows = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private OfficeKpis(Period period, Scorecard scores, Currency reporting) {
        this.period = period;
        this.scores = scores;
        this.reporting = reporting;
    }

    /** Each with those below it behind it; what belongs to none stands last. */
    static List<OfficeKpiRow> ofAll(JdbcClient jdbc, Period period, AsOf asOf, Policy policy) {
        List<CreditedFact> facts = CreditedFacts.of(jdbc, period, asOf, policy.countedRelationships(), null);
        Workplaces workplaces = Workplaces.of(jdbc, facts, asOf);
        Scorecard scores = Scorecard.of(jdbc, facts, workplaces::of, Set.of(), policy, asOf);
        OfficeKpis kpis = new OfficeKpis(period, scores, policy.reportingCurrency());
        Offices.at(jdbc, asOf).forEach(office -> kpis.tell(office, null));
        Set<String> notOpenYet = new TreeSet<>(scores.owners());
        notOpenYet.removeAll(kpis.told);
        notOpenYet.remove(Scorecard.UNASSIGNED);
        notOpenYet.forEach(kpis::tell);
        kpis.tell(Scorecard.UNASSIGNED);
        return kpis.rows;
    }

    static List<OfficeKpiRow> of(JdbcClient jdbc, Period period, AsOf asOf, Policy policy, String office) {
        List<OfficeKpiRow> rows = ofAll(jdbc, period, asOf, policy).stream()
                .filter(row -> row.office().equals(office))
                .toList();
        if (rows.isEmpty()) throw Refusal.notFound("There is no office " + office + ".");
        return rows;
    }

    private void tell(String office) {
        tell(office, null, null, null, List.of(office));
    }

    private void tell(Office office, @Nullable String parent) {
        tell(office.id(), office.name(), office.kind(), parent, within(office).toList());
        office.offices().forEach(below -> tell(below, office.id()));
    }

    private static Stream<String> within(Office office) {
        return Stream.concat(Stream.of(office.id()), office.offices().stream().flatMap(OfficeKpis::within));
    }

    private void tell(
            String office, @Nullable String name, @Nullable String kind, @Nullable String parent, List<String> within) {
        told.add(office);
        for (Kpi kpi : Kpi.ALL)
            rows.add(new OfficeKpiRow(
                    office,
                    name,
                    kind,
                    parent,
                    period.text(),
                    kpi.code(),
                    kpi.unit(),
                    kpi.actual(what -> scores.of(within, what), reporting, null),
                    kpi.actual(what -> scores.of(List.of(office), what), reporting, null)));
    }
}

package org.tributary.queryside.kpis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Split;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.kpis.CreditedFact.Credited;

/** Every owner's or office's score in a period. Each fact is shared out to the last minor unit, so that all scores add up to all facts. */
final class Scorecard {
    static final String UNASSIGNED = "unassigned";

    private final Map<String, Map<String, Score>> scores = new HashMap<>();
    private final Map<Currency, Conversions> conversions = new HashMap<>();

    private Scorecard() {}

    /**
     * @param whose whose score a share of the credit is: of who is credited, or of that person's office
     * @param targets currencies in which scores are compared with targets, besides the reporting currency
     */
    static Scorecard of(
            JdbcClient jdbc,
            List<CreditedFact> facts,
            BiFunction<CreditedFact, Credited, @Nullable String> whose,
            Set<Currency> targets,
            Policy policy,
            AsOf asOf) {
        Scorecard card = new Scorecard();
        List<Valued> amounts = new ArrayList<>();
        for (CreditedFact fact : facts) if (fact.money() != null) amounts.add(new Valued(fact.money(), fact.rateOn()));
        Set<Currency> currencies = new HashSet<>(targets);
        currencies.add(policy.reportingCurrency());
        for (Currency currency : currencies)
            card.conversions.put(currency, Conversions.of(amounts, currency, policy, asOf, jdbc));
        facts.forEach(fact -> card.add(fact, whose));
        return card;
    }

    private void add(CreditedFact fact, BiFunction<CreditedFact, Credited, @Nullable String> whose) {
        List<Score> credited = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (Credited credit : fact.credit()) {
            credited.add(score(Objects.requireNonNullElse(whose.apply(fact, credit), UNASSIGNED), fact.what()));
            shares.add(credit.share());
        }
        if (credited.isEmpty()) {
            credited.add(score(UNASSIGNED, fact.what()));
            shares.add(Share.ONE);
        }
        Sum money = fact.money();
        if (money != null) share(fact, money, shares, credited);
        else
            for (int place = 0; place < shares.size(); place++)
                credited.get(place).count(Fraction.of(shares.get(place)).times(Fraction.of(fact.times())));
    }

    private void share(CreditedFact fact, Sum money, List<Share> shares, List<Score> credited) {
        List<Sum> parts = Split.of(money, shares);
        for (int place = 0; place < parts.size(); place++) credited.get(place).money(parts.get(place));
        conversions.forEach((currency, rates) -> {
            Sum whole = rates.of(money, fact.rateOn());
            List<Sum> converted = whole == null ? parts : Split.of(whole, shares);
            for (int place = 0; place < parts.size(); place++)
                if (whole == null) credited.get(place).missing(currency, parts.get(place), fact.rateOn());
                else credited.get(place).converted(currency, converted.get(place));
        });
    }

    private Score score(String owner, String what) {
        return scores.computeIfAbsent(owner, one -> new HashMap<>()).computeIfAbsent(what, one -> new Score());
    }

    Set<String> owners() {
        return scores.keySet();
    }

    /** Of all of them together. Nothing yet is a score, too. */
    Score of(Collection<String> owners, String what) {
        Score together = new Score();
        for (String owner : owners) {
            @Nullable Score score = scores.getOrDefault(owner, Map.of()).get(what);
            if (score != null) together.add(score);
        }
        return together;
    }
}

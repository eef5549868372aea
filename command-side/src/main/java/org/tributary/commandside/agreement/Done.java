package org.tributary.commandside.agreement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.TrancheId;

/** How much of what was promised is done with in one way, by whose promise and by tranche. */
final class Done {
    private static final String NOBODY = "";

    private Map<String, Money> bySource = new TreeMap<>();
    private Map<String, Money> byTranche = new TreeMap<>();

    Done copy() {
        Done copy = new Done();
        copy.bySource.putAll(bySource);
        copy.byTranche.putAll(byTranche);
        return copy;
    }

    void more(@Nullable PartnerId source, Money amount, List<Settlement> tranches) {
        bySource.merge(name(source), amount, Money::plus);
        tranches.forEach(each -> byTranche.merge(each.trancheId().text(), each.amount(), Money::plus));
    }

    void less(@Nullable PartnerId source, Money amount, List<Settlement> tranches) {
        bySource.merge(name(source), amount.negated(), Money::plus);
        tranches.forEach(
                each -> byTranche.merge(each.trancheId().text(), each.amount().negated(), Money::plus));
    }

    Money of(PartnerId source, Currency currency) {
        return bySource.getOrDefault(name(source), Money.zero(currency));
    }

    Money ofNobody(Currency currency) {
        return bySource.getOrDefault(NOBODY, Money.zero(currency));
    }

    Money of(TrancheId tranche, Currency currency) {
        return byTranche.getOrDefault(tranche.text(), Money.zero(currency));
    }

    private static String name(@Nullable PartnerId source) {
        return source == null ? NOBODY : source.text();
    }
}

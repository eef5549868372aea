package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.RateUsed;

/**
 * The pipeline as a question: every prospect, weighted, converted, cut and added up again.
 *
 * @param open what may still be signed; {@code onHold} is not among it
 * @param pledged beside it, and not added
 * @param won how many have left it signed or completed; {@code lost} likewise
 * @param rates by which it is converted
 */
record Pipeline(Board open, Board onHold, Pledged pledged, long won, long lost, List<RateUsed> rates) {
    static Pipeline at(JdbcClient jdbc, AsOf asOf, Policy policy, Cut cut) {
        Prospects found = Prospects.at(jdbc, asOf, policy, cut);
        List<Prospect> prospects = found.all();
        Valuation valuation = Valuation.of(prospects, policy, asOf, jdbc);
        Pledged pledged = Pledged.at(jdbc, asOf, policy);
        Set<Currency> currencies = Valuation.currencies(prospects);
        currencies.addAll(pledged.currencies());
        return new Pipeline(
                board(prospects, false, valuation, cut, policy),
                board(prospects, true, valuation, cut, policy),
                pledged,
                found.won(),
                found.lost(),
                RateUsed.forOpen(currencies, policy, asOf, jdbc));
    }

    static Board board(List<Prospect> prospects, boolean onHold, Valuation valuation, Cut cut, Policy policy) {
        List<Slice> slices = prospects.stream()
                .filter(prospect -> prospect.onHold() == onHold)
                .flatMap(prospect -> Slice.of(prospect, valuation.of(prospect), cut).stream())
                .toList();
        return new Board(slices, policy.reportingCurrency());
    }
}

package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.RateUsed;
import org.tributary.queryside.pipeline.Prospects.Closed;

/**
 * The pipeline as a question: every prospect, weighted, converted, cut and added up again.
 *
 * @param open what may still be signed; {@code onHold} is not among it
 * @param pledged beside it, and not added
 * @param closed how many have left it
 * @param rates by which it is converted
 */
record Pipeline(Board open, Board onHold, Pledged pledged, Closed closed, List<RateUsed> rates) {
    static Pipeline at(JdbcClient jdbc, AsOf asOf, Policy policy, Cut cut) {
        List<Prospect> prospects = Prospects.open(jdbc, asOf, policy, cut);
        Valuation valuation = Valuation.of(prospects, policy, asOf, jdbc);
        Pledged pledged = Pledged.at(jdbc, asOf, policy);
        List<Currency> currencies = Stream.concat(
                        prospects.stream()
                                .flatMap(prospect -> prospect.tranches().stream())
                                .map(tranche -> tranche.amount().currency()),
                        pledged.currencies().stream())
                .toList();
        return new Pipeline(
                board(prospects, false, valuation, cut, policy),
                board(prospects, true, valuation, cut, policy),
                pledged,
                Prospects.closed(jdbc, asOf),
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

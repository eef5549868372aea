package org.tributary.verification.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the clients know between them: where there is something to write to. */
final class Known {
    private final int hot;
    private final List<Deal> deals = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<String, List<String>> contributions = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    Known(int hot) {
        this.hot = hot;
    }

    synchronized void signed(Deal deal) {
        deals.add(deal);
    }

    synchronized void proposed(Proposal proposal) {
        proposals.add(proposal);
    }

    synchronized void received(Deal deal, String contribution) {
        contributions.computeIfAbsent(deal.agreement(), id -> new ArrayList<>()).add(contribution);
    }

    synchronized void stands(String stream, long version, long reached) {
        versions.merge(stream, version, Math::max);
        position = Math.max(position, reached);
    }

    synchronized long version(String stream) {
        return versions.getOrDefault(stream, 0L);
    }

    synchronized long position() {
        return position;
    }

    /** A fifth of all goes to the few that were first. */
    synchronized Deal deal(Random random, double hotShare) {
        int among = random.nextDouble() < hotShare ? Math.min(hot, deals.size()) : deals.size();
        return deals.get(random.nextInt(among));
    }

    /** Any that was ever received, also what was taken back since. */
    synchronized String contribution(Deal deal, Random random) {
        List<String> all = contributions.getOrDefault(deal.agreement(), List.of());
        return all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    }

    synchronized Proposal proposal(Random random) {
        return proposals.isEmpty() ? new Proposal("", "", "") : proposals.remove(random.nextInt(proposals.size()));
    }

    /**
     * An agreement and what belongs to it.
     *
     * @param tranche that is planned under it; empty: none is
     */
    record Deal(String agreement, String partner, String currency, String tranche) {}

    /** A partnership that may be signed. */
    record Proposal(String partnership, String partner, String currency) {}
}

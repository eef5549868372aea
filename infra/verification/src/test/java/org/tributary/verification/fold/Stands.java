package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Where a partnership stands at a moment.
 *
 * @param category {@code none}, as long as there is none; {@code brokered}, whatever it is, while we only broker it
 */
record Stands(String category, Optional<Prospect> prospect) {
    static final Stands NOWHERE = new Stands("none", Optional.empty());

    /** @param world of that moment */
    static Stands at(World world, Optional<Partnership> there) {
        return there.map(it -> new Stands(
                        it.brokered(world.today)
                                ? "brokered"
                                : it.stands(world.voided).map(Step::category).orElse("void"),
                        Prospect.of(world, it)))
                .orElse(NOWHERE);
    }

    boolean open() {
        return category.equals("open");
    }

    String stage() {
        return prospect.map(Prospect::stage).orElse("");
    }

    /** Beside the money. */
    List<Object> says(String cut) {
        return prospect.map(it -> it.says(cut)).orElse(List.of());
    }

    Figures years() {
        return prospect.map(Prospect::years).orElseGet(Figures::new);
    }

    /** What it brings to the pipeline, in all and under each code; what is on hold, nothing. */
    Figures worth(String cut, Rates rates, LocalDate day, Supplier<JsonNode> reporting) {
        Figures worth = new Figures();
        if (!open()) return worth;
        Prospect open = prospect.orElseThrow();
        List<Part> parts = open.under(cut);
        for (Part part : parts) add(worth, part, "exact", part.share());
        for (Offer offer : Offer.of(open, rates, day, reporting.get())) {
            List<BigDecimal> amounts = Shares.of(
                    offer.whole(),
                    offer.currency(),
                    parts.stream().map(Part::share).toList());
            for (int place = 0; place < amounts.size(); place++)
                add(worth, parts.get(place), offer.name() + " " + offer.currency(), Exact.of(amounts.get(place)));
        }
        return worth;
    }

    private static void add(Figures worth, Part part, String name, Exact amount) {
        worth.add("in all " + name, amount);
        worth.add("code " + part.code() + " " + name, amount);
    }
}

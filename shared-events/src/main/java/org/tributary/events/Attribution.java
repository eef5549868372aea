package org.tributary.events;

import java.util.List;

/**
 * Over what an agreement counts, in exact shares; each dimension that is given sums to one.
 *
 * <p>A dimension that is left out is unassigned as a whole.
 *
 * @param region beneficiary regions
 * @param area areas of action
 * @param country ISO 3166-1 alpha-2
 * @param sector DAC purpose codes
 */
public record Attribution(List<Part> region, List<Part> area, List<Part> country, List<Part> sector) {
    public Attribution {
        region = Lists.copy(region);
        area = Lists.copy(area);
        country = Lists.copy(country);
        sector = Lists.copy(sector);
    }

    /** A code and its share. */
    public record Part(String code, Share share) {}
}

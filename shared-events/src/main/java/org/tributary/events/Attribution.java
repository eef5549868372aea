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
 * @param result what it contributes to: SDGs, WSIS action lines, items of our plans
 */
public record Attribution(
        List<Part> region, List<Part> area, List<Part> country, List<Part> sector, List<Part> result) {
    public Attribution {
        region = Lists.copy(region);
        area = Lists.copy(area);
        country = Lists.copy(country);
        sector = Lists.copy(sector);
        result = Lists.copy(result);
    }

    /** The parts of one dimension. */
    public List<Part> of(Dimension dimension) {
        return switch (dimension) {
            case REGION -> region;
            case AREA -> area;
            case COUNTRY -> country;
            case SECTOR -> sector;
            case RESULT -> result;
        };
    }

    /** A code and its share. */
    public record Part(String code, Share share) {}
}

package org.tributary.queryside.statistics;

import java.util.ArrayList;
import java.util.List;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.queryside.Signing;

/**
 * ITU-D, "Partnership and resource mobilization": agreements signed between 2015 and 2018, by beneficiary region. One of
 * 2015 served two regions in halves.
 */
final class PublishedTable {
    private static final List<String> REGIONS = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLO");
    private static final int[][] WHOLE = {
        {16, 9, 7, 15, 3, 7, 10}, {3, 4, 3, 2, 1, 1, 15}, {5, 8, 3, 8, 1, 2, 33}, {4, 5, 3, 7, 1, 2, 21}
    };

    static final List<String> ROWS = rows();

    private PublishedTable() {}

    static List<AgreementSigned> signings() {
        List<AgreementSigned> signings = new ArrayList<>();
        signings.add(Signing.on("2015-01-28")
                .region("AFR", "1/2")
                .region("EUR", "1/2")
                .signed());
        for (int year = 0; year < WHOLE.length; year++)
            for (int region = 0; region < REGIONS.size(); region++)
                for (int n = 0; n < WHOLE[year][region]; n++)
                    signings.add(Signing.on((2015 + year) + "-06-01")
                            .region(REGIONS.get(region), "1/1")
                            .signed());
        return signings;
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int year = 0; year < WHOLE.length; year++)
            for (int region = 0; region < REGIONS.size(); region++) {
                String code = REGIONS.get(region);
                int whole = WHOLE[year][region];
                boolean half = year == 0 && (code.equals("AFR") || code.equals("EUR"));
                rows.add("%d %s %s +0"
                        .formatted(
                                2015 + year,
                                code,
                                half ? whole + ".5 (" + (2 * whole + 1) + "/2)" : whole + " (" + whole + "/1)"));
            }
        return rows;
    }
}

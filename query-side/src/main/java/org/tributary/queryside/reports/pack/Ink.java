package org.tributary.queryside.reports.pack;

import java.util.List;

/** A colour, by its parts of 255. */
record Ink(int red, int green, int blue) {
    static final Ink TEXT = new Ink(33, 37, 41);
    static final Ink QUIET = new Ink(95, 105, 115);
    static final Ink DEEP = new Ink(16, 62, 99);
    static final Ink RULE = new Ink(205, 212, 218);
    static final Ink SHADE = new Ink(240, 244, 247);
    static final Ink WHITE = new Ink(255, 255, 255);

    /** Apart from one another also for who sees no red or green. */
    private static final List<Ink> PARTS = List.of(
            new Ink(16, 62, 99),
            new Ink(233, 159, 16),
            new Ink(66, 150, 203),
            new Ink(0, 122, 94),
            new Ink(196, 78, 42),
            new Ink(148, 190, 70),
            new Ink(121, 82, 150),
            new Ink(214, 125, 168),
            new Ink(98, 112, 122),
            new Ink(120, 78, 40),
            new Ink(120, 205, 200),
            new Ink(190, 195, 200));

    static Ink ofPart(int place) {
        return PARTS.get(place % PARTS.size());
    }
}

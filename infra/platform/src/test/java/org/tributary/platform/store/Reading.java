package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.List;

/** One who reads on from where it stopped, as a processor does, and keeps what was delivered. */
final class Reading {
    private final OrderedReader reader;
    private final int atOnce;
    private final List<Long> delivered = new ArrayList<>();
    private long position;

    Reading(OrderedReader reader, int atOnce) {
        this(reader, 0, atOnce);
    }

    Reading(OrderedReader reader, long after, int atOnce) {
        this.reader = reader;
        this.position = after;
        this.atOnce = atOnce;
    }

    /** Takes whatever there is to be had now; everything delivered so far. */
    List<Long> poll() {
        for (List<StoredRow> rows = read(); !rows.isEmpty(); rows = read())
            for (StoredRow row : rows) {
                delivered.add(row.position());
                position = row.position();
            }
        return List.copyOf(delivered);
    }

    private List<StoredRow> read() {
        return reader.after(position, atOnce);
    }
}

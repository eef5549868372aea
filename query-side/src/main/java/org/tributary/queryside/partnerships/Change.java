package org.tributary.queryside.partnerships;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tributary.events.PartnershipEvent;

/** A change of a facet as it stands in the history: what every row of every facet has in common. */
record Change(PartnershipEvent event, long sequence, long position) {
    /** A row of this change; it has {@code :partnership, :sequence, :position, :on}. */
    StatementSpec row(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .param("partnership", event.partnershipId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn());
    }
}

package org.tributary.queryside.policy;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;

/** The policy that a question is answered by: the one in force on its day, as known at its position. */
@Component
public final class PolicyThen {
    private static final String IN_FORCE = """
            SELECT *, greatest(sequence, (SELECT max(sequence) FROM views.proposals_fact
                                          WHERE stream_type = 'policy' AND known_from <= :position)) AS version
            FROM views.policy_set WHERE known_from <= :position AND effective_on <= :on
            ORDER BY known_from DESC LIMIT 1
            """;

    private static final String FIRST =
            "SELECT *, sequence AS version FROM views.policy_set ORDER BY known_from LIMIT 1";

    private final JdbcClient jdbc;

    PolicyThen(JdbcClient queriesJdbc) {
        this.jdbc = queriesJdbc;
    }

    /** Where none was in force yet, the first that came: there was nothing yet, and nothing is told by that one. */
    public Policy at(AsOf asOf) {
        return find(asOf)
                .or(() -> jdbc.sql(FIRST).query(PolicyRow::read).optional())
                .orElseThrow(() -> Refusal.notFound("No policy was set yet, and without one nothing is told."))
                .policy();
    }

    /** Within an answer only: read apart from it, it could be of another moment than the rows. */
    Optional<PolicyRow> find(AsOf asOf) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("A policy is read within an answer");
        return jdbc.sql(IN_FORCE)
                .param("position", asOf.position())
                .param("on", asOf.on())
                .query(PolicyRow::read)
                .optional();
    }
}

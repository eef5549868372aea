package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Adviser;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.view.AsOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Warns who would propose a partnership of what is open or signed with the same partners, where and for what it would be. */
@Component
class OverlapAdviser implements Adviser {
    private static final Logger LOG = LoggerFactory.getLogger(OverlapAdviser.class);

    private final JdbcClient jdbc;
    private final PolicyBook policy;

    OverlapAdviser(JdbcClient queriesJdbc, PolicyBook policy) {
        this.jdbc = queriesJdbc;
        this.policy = policy;
    }

    @Override
    public String command() {
        return "propose-partnership";
    }

    /** Advice that cannot be had holds nobody up. */
    @Override
    public List<Warning> on(ObjectNode body, String id) {
        try {
            AsOf now = AsOf.now(policy.today());
            UUID[] partners = texts(body.path("partners"), "partnerId")
                    .map(UUID::fromString)
                    .toArray(UUID[]::new);
            return jdbc
                    .sql(Overlaps.OF)
                    .params(Overlaps.asked(
                            UUID.fromString(id),
                            partners,
                            texts(body.at("/attribution/region"), "code").toArray(String[]::new),
                            texts(body.at("/attribution/area"), "code").toArray(String[]::new),
                            now))
                    .query(OverlapRow::read)
                    .list()
                    .stream()
                    .map(OverlapAdviser::warning)
                    .toList();
        } catch (DataAccessException away) {
            LOG.warn("Nobody could be warned of overlaps: {}", away.toString());
            return List.of();
        }
    }

    private static Warning warning(OverlapRow row) {
        return new Warning(
                "may-overlap", "%s (%s) is with the same partner.".formatted(row.title(), row.stage()), row.id());
    }

    private static Stream<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString());
    }
}

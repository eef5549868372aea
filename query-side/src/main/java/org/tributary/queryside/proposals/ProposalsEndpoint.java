package org.tributary.queryside.proposals;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/proposals}. */
@RestController
@RequestMapping("/api/proposals")
@Asks(Portfolio.NAME)
class ProposalsEndpoint {
    private static final Choice STATUSES = Choice.of("status", "open", "approved", "rejected", "withdrawn");

    private final Answers answers;

    ProposalsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<ProposalRow> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID agreementId,
            Asking asking) {
        STATUSES.require(status);
        Map<String, Object> filters = Proposals.filters(asking.asOf(), status, agreementId);
        return answers.list(Portfolio.NAME, Proposals.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    ProposalRow one(@PathVariable String id, AsOf asOf) {
        return answers.one(
                        Portfolio.NAME,
                        jdbc -> jdbc.sql(Proposals.ONE)
                                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", id))
                                .query(ProposalRow::read)
                                .optional()
                                .orElseThrow(() -> Refusal.notFound("There is no proposal " + id + ".")))
                .answer();
    }
}

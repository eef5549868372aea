package org.tributary.queryside.pipeline;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/pipeline}. */
@RestController
@RequestMapping("/api/pipeline")
@Asks(Portfolio.NAME)
class PipelineEndpoint {
    private final Answers answers;
    private final PolicyThen policies;

    PipelineEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    @GetMapping
    PipelineAnswer pipeline(@RequestParam(defaultValue = "stage") String by, AsOf asOf) {
        Cut cut = Cut.of(by);
        var said = answers.one(Portfolio.NAME, jdbc -> Pipeline.at(jdbc, asOf, policies.at(asOf), cut));
        return PipelineAnswer.of(said.answer(), cut, asOf, Answers.positionOf(said, asOf), said.stopped());
    }
}

package org.tributary.queryside.policy;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.queryside.Portfolio;

/** {@code /api/policy}. */
@RestController
@RequestMapping("/api/policy")
@Asks(Portfolio.NAME)
class PolicyEndpoint {
    private final Answers answers;
    private final PolicyThen policy;

    PolicyEndpoint(Answers answers, PolicyThen policy) {
        this.answers = answers;
        this.policy = policy;
    }

    @GetMapping
    ResponseEntity<PolicyRow> inForce(AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> policy.find(asOf)
                        .orElseThrow(() -> Refusal.notFound("No policy was in force on " + asOf.on() + ".")),
                PolicyRow::version);
    }
}

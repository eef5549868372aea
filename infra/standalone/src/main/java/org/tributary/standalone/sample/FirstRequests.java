package org.tributary.standalone.sample;

import java.util.List;

/** Three requests to begin with, which work as they stand. */
final class FirstRequests {
    private FirstRequests() {}

    static List<String> to(String url) {
        String body = Bodies.of(
                        "title", "Broadband for island schools",
                        "partners",
                                List.of(Bodies.of("partnerId", Names.partner("Coral Foundation"), "role", "funding")),
                        "owner", Names.staff("d.nguyen"),
                        "expectedValue", Bodies.money("USD", "150000"))
                .toString();
        return List.of(
                "curl -u officer:officer '%s/api/pipeline'".formatted(url),
                "curl -u auditor:auditor '%s/api/statistics/agreements?by=region&from=2015&to=2018'".formatted(url),
                "curl -u officer:officer -H 'Content-Type: application/json' '%s/api/commands/propose-partnership' -d '%s'"
                        .formatted(url, body));
    }
}

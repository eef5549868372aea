package org.tributary.queryside.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.queryside.feed.CloudEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is said of one asking of one address. */
class PostTest {
    private static final CloudEvent EVENT = new CloudEvent(
            "1.0",
            "1",
            "/streams/agreement",
            "org.tributary.agreement-signed.v1",
            "1",
            Instant.EPOCH,
            "application/json",
            "urn:none",
            "1",
            "1",
            null,
            null,
            null,
            JsonNodeFactory.instance.objectNode());

    @Test
    void who_is_given_up_is_said_not_to_have_answered_whichever_clock_notices_first() throws IOException {
        try (Ear ear = new Ear();
                Post post = new Post(JsonMapper.shared(), true, Duration.ofMillis(5))) {
            ear.answer(before -> 0);
            for (int i = 0; i < 300; i++)
                assertThat(post.send(ear.url(), EVENT, List.of()).failure()).isEqualTo("No answer within 5 ms.");
        }
    }
}

package org.tributary.commandside.webhook;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.command.Companion;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a webhook is told is signed with a secret that is told once; to sign, it has to be kept. So has the address, which may
 * let in whoever knows it.
 */
@Configuration(proxyBeanMethods = false)
class WebhookSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether an address may be anybody's to read is this machine's to say, and not the history's. */
    @Bean
    Companion secretOfWebhook(@Value("${tributary.webhooks.allow-private:false}") boolean anyAddress) {
        return new Secret("subscribe-webhook", anyAddress);
    }

    @Bean
    Companion secretOfWebhookRotated() {
        return new Secret("rotate-webhook-secret", true);
    }

    private record Secret(String command, boolean anyAddress) implements Companion {
        @Override
        public Baggage pack(ObjectNode body) {
            String webhook = body.get("webhookId").stringValue();
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            String secret = "whsec_" + Base64.getEncoder().encodeToString(random);
            List<Beside> beside = new ArrayList<>(List.of(new Beside.WebhookSecret(webhook, secret)));
            if (body.has("url")) beside.add(new Beside.WebhookAddress(webhook, address(body)));
            return new Baggage(beside, Map.of("secret", secret));
        }

        private String address(ObjectNode body) {
            String url = body.get("url").stringValue();
            if (!anyAddress && url.regionMatches(true, 0, "http:", 0, 5))
                throw Refusal.invalid(
                        "/url", "not-https", "What is told goes over https, so that nobody else reads it.");
            return url;
        }
    }
}

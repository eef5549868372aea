package org.tributary.queryside.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Why a webhook was not told. */
class UnreachedTest {
    @Test
    void is_said_in_words_that_name_neither_a_class_nor_the_address() {
        for (Exception failure : new Exception[] {
            new UnknownHostException("hook.example"),
            new PublicAddresses.NotPublic("hook.example"),
            new SSLHandshakeException("PKIX for hook.example"),
            new IOException("reset by hook.example"),
            new IllegalStateException("hook.example")
        })
            assertThat(Unreached.because(failure))
                    .matches("The .*[.]")
                    .doesNotContain("Exception", "PKIX", "hook.example");
    }
}

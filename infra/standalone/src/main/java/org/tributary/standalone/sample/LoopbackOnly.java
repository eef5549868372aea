package org.tributary.standalone.sample;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** With accounts whose passwords everybody knows, nobody but this machine gets in. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LoopbackOnly implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {
    private final boolean asked;
    private final SampleState state;
    private final Environment environment;

    LoopbackOnly(@Value("${tributary.sample:none}") String asked, SampleState state, Environment environment) {
        this.asked = Asked.of(asked) == Asked.REGISTER;
        this.state = state;
        this.environment = environment;
    }

    @Override
    public void customize(AbstractConfigurableWebServerFactory server) {
        boolean open = !state.accounts().isEmpty();
        boolean soon = asked && !open && !state.othersToo();
        if (!open && !soon) return;
        require("server.address", server.getAddress());
        if (server.getAddress() == null) server.setAddress(InetAddress.getLoopbackAddress());
        requireManagementWithin();
    }

    /** A management server of its own listens everywhere unless it is told where. */
    private void requireManagementWithin() {
        Integer port = environment.getProperty("management.server.port", Integer.class);
        if (port == null || port < 0 || port.equals(environment.getProperty("server.port", Integer.class))) return;
        InetAddress address = environment.getProperty("management.server.address", InetAddress.class);
        require("management.server.address", address == null ? everywhere() : address);
    }

    private static InetAddress everywhere() {
        return new java.net.InetSocketAddress(0).getAddress();
    }

    private static void require(String setting, @Nullable InetAddress address) {
        if (address == null || address.isLoopbackAddress()) return;
        throw new StartRefused(
                "%s=%s would open the sample's accounts to others: their passwords are their names."
                        .formatted(setting, address.getHostAddress()),
                "Say --%s=127.0.0.1, or start without the sample in a directory of its own: ".formatted(setting)
                        + "--tributary.sample=none --tributary.data-dir=<empty directory>");
    }
}

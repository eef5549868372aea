package org.tributary.standalone.sample;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** Where accounts have, or will have, their names as passwords, only this machine gets in; then a short one will do. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class KnownPasswords implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {
    private static final Map<String, Object> SHORT = Map.of("tributary.shortest-password", 5);

    private final boolean asked;
    private final SampleState state;
    private final ConfigurableEnvironment environment;

    KnownPasswords(
            @Value("${tributary.sample:none}") String asked, SampleState state, ConfigurableEnvironment environment) {
        this.asked = Asked.of(asked) == Asked.REGISTER;
        this.state = state;
        this.environment = environment;
    }

    @Override
    public void customize(AbstractConfigurableWebServerFactory server) {
        boolean known = !state.accounts().isEmpty() || (asked && !state.othersToo());
        if (!known) return;
        require("server.address", server.getAddress());
        if (server.getAddress() == null) server.setAddress(InetAddress.getLoopbackAddress());
        requireOfManagement();
        environment.getPropertySources().addLast(new MapPropertySource("sample", SHORT));
    }

    /** A management server of its own listens everywhere unless it is told where. */
    private void requireOfManagement() {
        Integer port = environment.getProperty("management.server.port", Integer.class);
        if (port == null || port < 0 || port.equals(environment.getProperty("server.port", Integer.class))) return;
        InetAddress address = environment.getProperty("management.server.address", InetAddress.class);
        require("management.server.address", address == null ? new InetSocketAddress(0).getAddress() : address);
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

package org.tributary.standalone;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tributary.standalone.sample.Sample;

/** The last lines of a start: how to log in, what to ask first, and where Tributary listens. */
@Component
@ConditionalOnWebApplication
class StartUpLines {
    private static final Logger LOG = LoggerFactory.getLogger(StartUpLines.class);

    private static final String RATES =
            "Amounts stay in their currencies until there are exchange rates. The ECB's: fetch"
                    + " https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip, stop Tributary,"
                    + " mvn package -DskipTests, java -jar infra/standalone/target/tributary.jar import eurofxref-hist.zip, start it again";

    private final Sample sample;
    private final ServerProperties server;
    private final Environment environment;

    StartUpLines(Sample sample, ServerProperties server, Environment environment) {
        this.sample = sample;
        this.server = server;
        this.environment = environment;
    }

    /** Readiness is the last that a start announces. */
    @EventListener
    void say(AvailabilityChangeEvent<ReadinessState> readiness) {
        String port = environment.getProperty("local.server.port");
        if (port != null && readiness.getState() == ReadinessState.ACCEPTING_TRAFFIC)
            lines(url(port)).forEach(LOG::info);
    }

    private List<String> lines(String url) {
        List<String> lines = new ArrayList<>(accounts());
        List<String> requests = sample.firstRequests(url);
        if (!requests.isEmpty()) {
            lines.add("Begin with:");
            requests.forEach(request -> lines.add("  " + request));
            lines.add(RATES);
        }
        lines.add("The API: %1$s/swagger-ui.html   Ready: %1$s/actuator/health/readiness".formatted(url));
        lines.add("Tributary listens on " + url);
        return lines;
    }

    private List<String> accounts() {
        List<String> logins = sample.logins();
        if (logins.isEmpty())
            return List.of("Log in with the account that the first start told, or one that was opened since.");
        return List.of(
                "********************************************************************************************",
                "*  SAMPLE ACCOUNTS: " + String.join(", ", logins),
                "*  Each has its name as password, so only this machine can connect. Not for real data.",
                "********************************************************************************************");
    }

    private String url(String port) {
        String scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
        InetAddress address = server.getAddress();
        boolean here = address == null || address.isAnyLocalAddress() || address.isLoopbackAddress();
        String path = server.getServlet().getContextPath();
        return scheme + "://" + (here ? "localhost" : address.getHostAddress()) + ":" + port
                + (path == null ? "" : path);
    }
}

package org.tributary.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;
import org.tributary.standalone.Tributary;

/** The program, started as its users start it, without the sample; its first administrator is read off the log. */
final class Running implements AutoCloseable {
    private static final Pattern FIRST = Pattern.compile("log in as \"admin\" with the password (\\S+)");

    private final ConfigurableApplicationContext context;
    private final Client admin;

    private Running(ConfigurableApplicationContext context, Client admin) {
        this.context = context;
        this.admin = admin;
    }

    static Running start(CapturedOutput output, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        all.add("--tributary.sample=none");
        ConfigurableApplicationContext context = SpringApplication.run(Tributary.class, all.toArray(String[]::new));
        String base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        Matcher password = FIRST.matcher(output.getAll());
        if (!password.find()) throw new IllegalStateException("The first start told no password");
        return new Running(context, new Client(base, "admin", password.group(1)));
    }

    Client admin() {
        return admin;
    }

    @Override
    public void close() {
        context.close();
    }
}

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
        return start(output, Tributary.class, arguments);
    }

    /** @param beside further beans of a test */
    static Running start(CapturedOutput output, Class<?> beside, String... arguments) {
        ConfigurableApplicationContext context = run(beside, arguments);
        Matcher password = FIRST.matcher(output.getAll());
        if (!password.find()) throw new IllegalStateException("The first start told no password");
        return new Running(context, new Client(base(context), "admin", password.group(1)));
    }

    /** Over what an earlier start left, with an account that it left. */
    static Running startAgain(String login, String password, String... arguments) {
        ConfigurableApplicationContext context = run(Tributary.class, arguments);
        return new Running(context, new Client(base(context), login, password));
    }

    /** With the sample, whose accounts are called after their roles. */
    static Running startWithSample(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--tributary.sample=register");
        ConfigurableApplicationContext context = run(Tributary.class, all.toArray(String[]::new));
        return new Running(context, new Client(base(context), "admin", "admin"));
    }

    private static ConfigurableApplicationContext run(Class<?> beside, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        if (!String.join(" ", arguments).contains("--tributary.sample=")) all.add("--tributary.sample=none");
        return new SpringApplication(Tributary.class, beside).run(all.toArray(String[]::new));
    }

    private static String base(ConfigurableApplicationContext context) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Client admin() {
        return admin;
    }

    @Override
    public void close() {
        context.close();
    }
}

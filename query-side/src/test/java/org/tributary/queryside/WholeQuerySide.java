package org.tributary.queryside;

import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.tributary.platform.store.Database;

/** The query side and what it stands on, in one program without a web server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceInitializationAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan(basePackages = "org.tributary", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class WholeQuerySide {
    private static final int MOST_BYTES_OF_A_FILE = 1_000_000;

    private static final Map<String, Object> SETTINGS = Map.of(
            "axon.axonserver.enabled", false,
            "axon.timeout.enabled", false,
            "axon.serializer.general", "jackson3",
            "axon.serializer.events", "jackson3",
            "axon.serializer.messages", "jackson3",
            "axoniq.update-checker.disabled", true,
            "spring.main.banner-mode", "off",
            "spring.mvc.problemdetails.enabled", false,
            "logging.level.root", "ERROR");

    static {
        // the database may be gone before the program is
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> LoggingSystem.get(WholeQuerySide.class.getClassLoader())
                        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF)));
    }

    static WebApplicationContext start(Database database) {
        return (WebApplicationContext) new SpringApplicationBuilder(WholeQuerySide.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type ->
                        new GenericWebApplicationContext(new DefaultListableBeanFactory(), new MockServletContext()))
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .initializers(context -> ((GenericWebApplicationContext) context)
                        .registerBean("database", Database.class, () -> database))
                .properties(SETTINGS)
                .properties(
                        // so that every test meets answers that were kept
                        "tributary.kept-answers.worth=0",
                        "tributary.reports.most-bytes=" + MOST_BYTES_OF_A_FILE,
                        "tributary.webhooks.allow-private=true",
                        "tributary.webhooks.first-pause=100ms")
                .run();
    }

    static void end(WebApplicationContext program) {
        ((ConfigurableApplicationContext) program).close();
    }
}

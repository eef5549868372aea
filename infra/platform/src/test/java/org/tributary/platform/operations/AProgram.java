package org.tributary.platform.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.view.Questions;

/** A program of the platform alone, with two views, over a database that outlives it. */
final class AProgram implements AutoCloseable {
    private static final Map<String, Object> SETTINGS = Map.of(
            "axon.axonserver.enabled", false,
            "axon.timeout.enabled", false,
            "axon.metrics.auto-configuration.enabled", false,
            "axon.update-check.disabled", true,
            "axon.serializer.general", "jackson3",
            "axon.serializer.events", "jackson3",
            "axon.serializer.messages", "jackson3",
            "spring.main.banner-mode", "off",
            "logging.level.root", "WARN");
    private static final String SOMETHING = """
            {"codeListId":"%1$s","list":"%1$s","title":"%2$s","entries":[],"effectiveOn":"1900-01-01"}""";

    private final GenericWebApplicationContext context;

    private AProgram(GenericWebApplicationContext context) {
        this.context = context;
    }

    static AProgram over(Database database, String... settings) {
        return new AProgram((GenericWebApplicationContext) new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type ->
                        new GenericWebApplicationContext(new DefaultListableBeanFactory(), new MockServletContext()))
                .initializers(begun ->
                        ((GenericWebApplicationContext) begun).registerBean("database", Database.class, () -> database))
                .properties(SETTINGS)
                .properties(settings)
                .run());
    }

    /** Appends events with these titles, all at once; the position of the last. */
    long append(String... titles) {
        return append(bean(History.class), titles);
    }

    long append(History history, String... titles) {
        Append append = new Append(Stream.of(titles).map(AProgram::entry).toList(), null, List.of(), List.of());
        Outcome outcome = history.appends().append(List.of(append)).get(0);
        return ((Outcome.Written) outcome).position();
    }

    private static Entry entry(String title) {
        String stream = UUID.randomUUID().toString();
        return new Entry(
                UUID.randomUUID().toString(),
                stream,
                "codes",
                0,
                "codes-published",
                1,
                SOMETHING.formatted(stream, title),
                "{}",
                List.of(),
                List.of());
    }

    MockHttpServletResponse get(String uri) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(uri))
                .andReturn()
                .getResponse();
    }

    /** As somebody of a role asks it. */
    MockHttpServletResponse ask(HttpMethod method, String uri, Role role) throws Exception {
        Actor actor = new Actor("0199b3c2-7a10-700d-8a00-5f1e2d3c4b5a", role, null);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(actor, null, List.of()));
        try {
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(MockMvcRequestBuilders.request(method, uri))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    long positionOf(String view) {
        return bean(Questions.class).positionOf(view);
    }

    /** Where the view says that it stopped; 0: nowhere. */
    long stopOf(String view) {
        var stopped = bean(Questions.class).ask(view, () -> 0).stopped();
        return stopped == null ? 0 : stopped.position();
    }

    double gauge(String name, String view) {
        return bean(MeterRegistry.class).get(name).tag("view", view).gauge().value();
    }

    List<String> titles() {
        return jdbc().sql("SELECT title FROM views.first ORDER BY position")
                .query(String.class)
                .list();
    }

    JdbcClient jdbc() {
        return context.getBean("queriesJdbc", JdbcClient.class);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class})
    @ComponentScan(
            basePackages = "org.tributary.platform",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @Import(TwoViews.class)
    static class Platform {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}

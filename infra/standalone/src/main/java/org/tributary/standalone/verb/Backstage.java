package org.tributary.standalone.verb;

import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tributary.standalone.postgres.EmbeddedServer.DirectoryInUse;

/** The whole program without its web server: same data directory or database, same rules, nobody is served. */
record Backstage(Class<?> program) {
    /** Whoever types a verb wants to read its answer, not how the program starts. */
    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.root", "WARN",
            "logging.level.io.micrometer", "ERROR",
            "logging.level.org.springframework.boot.SpringApplication", "OFF",
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF",
            "logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext", "OFF");

    private static final Map<String, Object> FIXED = Map.of("tributary.sample", "none");

    ConfigurableApplicationContext open(List<String> settings) {
        try {
            return new SpringApplicationBuilder(program)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .properties(QUIET)
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("verb", FIXED)))
                    .run(settings.toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw new NotBegun(reason(failure));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof DirectoryInUse)) cause = cause.getCause();
        return cause instanceof DirectoryInUse
                ? String.valueOf(cause.getMessage())
                : "The program could not start: %s%nWith --logging.level.%s=ERROR it says where."
                        .formatted(cause, SpringApplication.class.getName());
    }
}

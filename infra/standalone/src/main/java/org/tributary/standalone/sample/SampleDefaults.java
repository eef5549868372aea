package org.tributary.standalone.sample;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the sample is asked for, its passwords are not too short: they are the names of its accounts. */
final class SampleDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("register".equals(environment.getProperty("tributary.sample")))
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("sample", Map.of("tributary.shortest-password", 5)));
    }
}

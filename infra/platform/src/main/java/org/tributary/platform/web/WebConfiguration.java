package org.tributary.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of answers: declared order, decimals as text, null where a field is known and empty. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, RequestIds.class})
class WebConfiguration {
    @Bean
    JsonMapperBuilderCustomizer answers() {
        return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(StoredJson.plainDecimals());
    }

    @Bean
    WebMvcConfigurer publicDoor(
            @Value("${tributary.public.questions-a-minute:60}") int byOne,
            @Value("${tributary.public.questions-a-minute-of-all:600}") int byAll) {
        PublicDoor door = new PublicDoor(byOne, byAll);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(door)
                        .addPathPatterns(PublicDoor.PATHS)
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** What describes the API brings YAML along, which would write amounts as numbers, to whoever accepts that. */
    @Bean
    WebMvcConfigurer noYaml() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(
                        all -> all.removeIf(one -> one.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }
        };
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }
}

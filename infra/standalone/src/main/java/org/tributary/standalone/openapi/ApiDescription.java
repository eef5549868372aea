package org.tributary.standalone.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.Paging;

/** Puts the description together: {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {
    private static final String BASIC = "password";
    private static final String BEARER = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AsOf.class, Paging.class, Asking.class, FormAsked.class);
    }

    @Bean
    OpenAPI openApi(@Value("${tributary.version:development}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("Tributary")
                        .description(
                                "Partnerships, agreements and the money that follows from them. Commands are sent to"
                                        + " /api/commands/{name}; everything else is asked with GET. What is answered as"
                                        + " JSON and says the position that it reflects can be listened to: with Accept:"
                                        + " text/event-stream the connection stays open, and the answer is told as an"
                                        + " event now and whenever it has changed. Its id, sent back as Last-Event-ID,"
                                        + " says what is known already; an event named problem is the last.")
                        .version(version)
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0")
                                .identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(BASIC, scheme("basic", "An account's login and password."))
                        .addSecuritySchemes(BEARER, scheme("bearer", "A token that issue-token gave: trib_…")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static SecurityScheme scheme(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    @Bean
    OpenApiCustomizer commandPaths(Catalogue catalogue) {
        return new CommandPaths(catalogue);
    }

    @Bean
    OpenApiCustomizer operations() {
        return new Operations();
    }

    @Bean
    OperationCustomizer questionParameters() {
        return new QuestionParameters();
    }
}

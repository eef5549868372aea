package org.tributary.platform.identity;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.web.ProblemWriter;

/** Nothing is answered without an account, but for health and what was marked public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    Accounts accountRoles(EventStorageEngine events) {
        return new Accounts(events);
    }

    /** Whoever reads a header checks it: a server hands UTF-8 on byte by byte, which looks like control characters. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** A request is observed as a whole; nobody asks how long each of its filters took. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain security(
            HttpSecurity http,
            @Qualifier("readerPool") HikariDataSource readerPool,
            Accounts accounts,
            PolicyBook policy,
            ProblemWriter problems) {
        Credentials credentials = new Credentials(JdbcClient.create(readerPool));
        AuthenticationEntryPoint unknown = (request, response, failure) -> challenge(request, response, problems);
        AccessDeniedHandler denied = (request, response, failure) ->
                problems.write(request, response, 403, "forbidden", "Your role does not open this.");
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationProvider(new LocalLogins(credentials, accounts))
                .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
                .addFilterBefore(
                        new BearerTokens(credentials, accounts, policy, unknown), BasicAuthenticationFilter.class)
                .addFilterBefore(new DatabaseAway(problems), BearerTokens.class)
                .exceptionHandling(no -> no.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/info", "/error")
                        .permitAll()
                        .requestMatchers("/api/public/**")
                        .permitAll()
                        .requestMatchers(
                                "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**", "/webjars/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Tributary\", charset=\"UTF-8\"");
        problems.write(
                request,
                response,
                401,
                "unauthenticated",
                "Send a login and password (Basic) or an API token (Bearer); what you sent opens nothing.");
    }
}

package org.tributary.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.command.PolicyBook;

/** {@code Authorization: Bearer trib_…}: acts as the account that the token was issued for. */
final class BearerTokens extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer ";

    private final Credentials credentials;
    private final Accounts accounts;
    private final PolicyBook policy;
    private final AuthenticationEntryPoint refuse;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerTokens(Credentials credentials, Accounts accounts, PolicyBook policy, AuthenticationEntryPoint refuse) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.policy = policy;
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    authenticate(header.substring(PREFIX.length()).strip()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            refuse.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private Authentication authenticate(String secret) {
        return credentials
                .token(secret)
                .filter(token -> !accounts.revoked(token.token()))
                .filter(token ->
                        token.lastDay().map(day -> !policy.today().isAfter(day)).orElse(true))
                .flatMap(token -> accounts.actor(token.account()))
                .map(LocalLogins::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Unknown, expired or revoked token"));
    }
}

package org.tributary.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.command.PolicyBook;

/**
 * {@code Authorization: Bearer trib_…}: acts as the account that the token was issued for. Programs that show calendars
 * send no headers: theirs stands in the address, and opens nothing but the calendar.
 */
final class BearerTokens extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer ";
    private static final String CALENDAR = "/api/reminders.ics";

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
        boolean calendar = request.getRequestURI().equals(CALENDAR);
        String secret = secret(request, calendar);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authenticate(secret, calendar, request));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            refuse.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String secret(HttpServletRequest request, boolean calendar) {
        String header = request.getHeader("Authorization");
        if (header == null) return calendar ? request.getParameter("token") : null;
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                ? header.substring(PREFIX.length()).strip()
                : null;
    }

    private Authentication authenticate(String secret, boolean calendar, HttpServletRequest request) {
        // there it may be read by others, and so must open nothing else
        boolean inAddress = request.getHeader("Authorization") == null;
        return credentials
                .token(secret)
                .filter(token -> !accounts.revoked(token.token()))
                .filter(token -> accounts.onlyCalendar(token.token()) ? onlyCalendar(request, calendar) : !inAddress)
                .filter(token ->
                        token.lastDay().map(day -> !policy.today().isAfter(day)).orElse(true))
                .flatMap(token -> accounts.actor(token.account()))
                .map(LocalLogins::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Unknown, expired or revoked token"));
    }

    private static boolean onlyCalendar(HttpServletRequest request, boolean calendar) {
        request.setAttribute(Accounts.ONLY_CALENDAR, true);
        return calendar;
    }
}

package org.tributary.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tributary.platform.web.ProblemWriter;

/** Whoever comes while nobody can be looked up is told to come again: no controller is in charge yet. */
final class DatabaseAway extends OncePerRequestFilter {
    private final ProblemWriter problems;

    DatabaseAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException away) {
            problems.databaseAway(request, response, away);
        }
    }
}

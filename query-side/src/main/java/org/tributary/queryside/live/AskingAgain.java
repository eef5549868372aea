package org.tributary.queryside.live;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.own.OwnRequest;
import org.tributary.platform.web.RequestIds;

/** Asks a question as if it came in by itself: by the same doors, where its authorization is looked at anew. */
@Component
class AskingAgain {
    private final RequestIds ids;
    private final ObjectProvider<Filter> security;
    private final ObjectProvider<DispatcherServlet> endpoints;

    AskingAgain(
            RequestIds ids,
            @Qualifier("springSecurityFilterChain") ObjectProvider<Filter> security,
            ObjectProvider<DispatcherServlet> endpoints) {
        this.ids = ids;
        this.security = security;
        this.endpoints = endpoints;
    }

    /** The answer's bytes are in what is given. */
    OwnAnswer ask(OwnQuestion question, OwnAnswer.Body body) {
        OwnAnswer answer = new OwnAnswer(body);
        try {
            ids.doFilter(
                    new OwnRequest(question),
                    answer,
                    (named, to) -> security.getObject()
                            .doFilter(
                                    named,
                                    to,
                                    (known, back) -> endpoints.getObject().service(known, back)));
            answer.complete();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}

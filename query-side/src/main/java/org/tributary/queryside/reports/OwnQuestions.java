package org.tributary.queryside.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.own.OwnAnswer.Body;
import org.tributary.platform.own.OwnAnswer.Held;
import org.tributary.platform.own.OwnRequest;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a question of this program as anybody would, with the rights of who asks, and keeps the bytes of the answer: the same
 * that a client would have got.
 */
@Component
public class OwnQuestions {
    // an import runs without them
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private final ObjectProvider<HandlerExceptionResolver> resolver;

    OwnQuestions(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            ObjectProvider<RequestMappingHandlerAdapter> adapter,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        this.handlers = handlers;
        this.adapter = adapter;
        this.resolver = resolver;
    }

    /**
     * The answer of another question of ours, whoever it may name.
     *
     * @param query a path with its parameters
     */
    public JsonNode json(String query, long asOfPosition, HttpServletRequest sent) {
        Held body = new Held();
        answer(Query.of(query).asOf(asOfPosition), sent, body);
        return JsonMapper.shared().readTree(body.bytes());
    }

    /** Who would answer; nobody, if it is no question. */
    @Nullable
    HandlerMethod methodOf(Query query, HttpServletRequest sent) {
        HandlerExecutionChain chain = chainOf(query.askedLike(sent));
        return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    }

    private @Nullable HandlerExecutionChain chainOf(OwnRequest question) {
        try {
            ServletRequestPathUtils.parseAndCache(question);
            return handlers.getObject().getHandler(question);
        } catch (Exception noneOfThisMethod) {
            return null;
        }
    }

    /**
     * @param body where the bytes of the answer go
     * @throws Refusal as whoever asked it would have been refused
     */
    OwnAnswer answer(Query query, HttpServletRequest sent, Body body) {
        OwnRequest question = query.askedLike(sent);
        OwnAnswer answer = new OwnAnswer(body);
        RequestAttributes before = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(question, answer));
        Object handler = null;
        try {
            HandlerExecutionChain chain = Objects.requireNonNull(chainOf(question), query.path());
            handler = chain.getHandler();
            for (HandlerInterceptor interceptor : chain.getInterceptorList())
                if (!interceptor.preHandle(question, answer, handler))
                    throw new IllegalStateException(query.path() + " was answered by an interceptor");
            adapter.getObject().handle(question, answer, handler);
            answer.complete();
            return answer;
        } catch (Refusal refused) {
            throw refused;
        } catch (Exception failure) {
            throw refusal(failure, question, handler);
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    /** In the words in which anybody would have been refused, if it is that. */
    private RuntimeException refusal(Exception failure, OwnRequest question, @Nullable Object handler) {
        Held body = new Held();
        OwnAnswer problem = new OwnAnswer(body);
        ModelAndView told = resolver.getObject().resolveException(question, problem, handler, failure);
        problem.complete();
        if (told == null || problem.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR)
            return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
        return Refusal.unreadable(
                "bad-request",
                JsonMapper.shared().readTree(body.bytes()).path("detail").asString());
    }
}

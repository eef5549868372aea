package org.tributary.queryside.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.own.OwnAnswer.Body;
import org.tributary.platform.own.OwnAnswer.Held;
import org.tributary.platform.own.OwnQuestion;
import org.tributary.platform.own.OwnRequest;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Publishable;
import org.tributary.platform.view.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a question of this program as anybody would, with the rights of who asks, and keeps the bytes of the answer: the same
 * that a client would have got.
 */
@Component
public class OwnQuestions {
    private static final Pattern QUERY = Pattern.compile("(/api/[\\w/.-]+)(?:\\?([!-~&&[^#]]+))?");
    private static final Set<String> OF_TIME = Set.of("asOf", "asOfPosition", "cursor", "minPosition");
    /** What one person did, and what is searched for in anybody's words, which may be a name: the query is kept for ever, too. */
    private static final Set<String> OF_A_PERSON = Set.of("owner", "q");

    private static final Set<String> OF_POSITION = Set.of("later-than-now", "bad-position");
    private static final Set<Integer> OF_THE_QUESTION = Set.of(400, 404, 406, 413, 422);
    private static final String PROBLEM = "urn:tributary:problem:";

    // an import runs without them
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private final ObjectProvider<HandlerExceptionResolver> resolver;
    private final Questions questions;

    OwnQuestions(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers,
            ObjectProvider<RequestMappingHandlerAdapter> adapter,
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver,
            Questions questions) {
        this.handlers = handlers;
        this.adapter = adapter;
        this.resolver = resolver;
        this.questions = questions;
    }

    /**
     * @param query a path with its parameters, percent-encoded
     * @param asOfPosition none: as far as the view that is asked has come
     * @param body where the bytes of the answer go
     * @throws Refusal whatever the question itself is refused with, as a fault of the query
     */
    Answered ask(String query, @Nullable Long asOfPosition, HttpServletRequest sent, Body body) {
        var form = QUERY.matcher(query);
        if (!form.matches())
            throw Refusal.invalid("/query", "malformed", "A query is a path with parameters: /api/pipeline?by=region.");
        MultiValueMap<String, String> parameters = parameters(form.group(2));
        OwnQuestion like = OwnQuestion.of(sent);
        OwnRequest found = new OwnRequest(like.instead(form.group(1), "", parameters));
        HandlerMethod method = publishable(handlerOf(found), parameters);
        Asks asks = Objects.requireNonNull(method.getBeanType().getAnnotation(Asks.class));
        long position = asOfPosition == null ? questions.positionOf(asks.value()) : asOfPosition;
        parameters.set("asOfPosition", Long.toString(position));
        String asked = (form.group(2) == null ? "" : form.group(2) + "&") + "asOfPosition=" + position;
        try {
            return new Answered(position, answer(like.instead(form.group(1), asked, parameters), body));
        } catch (Refusal no) {
            throw ofQuery(no, asOfPosition != null);
        }
    }

    /** What is refused of the question is wrong in the body that holds it. */
    private static Refusal ofQuery(Refusal no, boolean positionSaid) {
        if (!OF_THE_QUESTION.contains(no.status())) return no;
        boolean ofPosition = positionSaid && OF_POSITION.contains(no.rule());
        return Refusal.invalid(ofPosition ? "/asOfPosition" : "/query", no.rule(), no.detail());
    }

    /**
     * The answer of another question of ours, whoever it may name.
     *
     * @param query a path with its parameters
     */
    public JsonNode json(String query, long asOfPosition, HttpServletRequest sent) {
        String[] parts = query.split("\\?", 2);
        String asked = (parts.length == 1 ? "" : parts[1] + "&") + "asOfPosition=" + asOfPosition;
        MultiValueMap<String, String> parameters = parameters(parts.length == 1 ? null : parts[1]);
        parameters.set("asOfPosition", Long.toString(asOfPosition));
        Held body = new Held();
        answer(OwnQuestion.of(sent).instead(parts[0], asked, parameters), body);
        return JsonMapper.shared().readTree(body.bytes());
    }

    private static MultiValueMap<String, String> parameters(@Nullable String text) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        if (text == null) return decoded;
        MultiValueMap<String, @Nullable String> parameters =
                UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
        parameters.forEach((name, values) ->
                values.forEach(value -> decoded.add(decoded(name), value == null ? "" : decoded(value))));
        if (decoded.keySet().stream().anyMatch(OF_TIME::contains))
            throw Refusal.invalid(
                    "/query", "malformed", "As of when is said beside the query, by asOfPosition, and not within it.");
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            throw Refusal.invalid("/query", "malformed", "After % stand two hexadecimal digits.");
        }
    }

    private @Nullable HandlerExecutionChain handlerOf(OwnRequest question) {
        try {
            ServletRequestPathUtils.parseAndCache(question);
            return handlers.getObject().getHandler(question);
        } catch (Exception noneOfThisMethod) {
            return null;
        }
    }

    private static HandlerMethod publishable(
            @Nullable HandlerExecutionChain chain, MultiValueMap<String, String> parameters) {
        List<String> by = parameters.getOrDefault("by", List.of());
        if (chain != null && chain.getHandler() instanceof HandlerMethod method) {
            Publishable publishable = method.getMethodAnnotation(Publishable.class);
            if (publishable != null
                    && by.stream().noneMatch(List.of(publishable.butBy())::contains)
                    && parameters.keySet().stream().noneMatch(OF_A_PERSON::contains)) return method;
        }
        throw Refusal.invalid(
                "/query",
                "not-publishable",
                "What is published stays to the byte: it is a figure as of a position, and names no people, who may be erased.");
    }

    private OwnAnswer answer(OwnQuestion asked, Body body) {
        OwnRequest question = new OwnRequest(asked);
        OwnAnswer answer = new OwnAnswer(body);
        RequestAttributes before = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(question, answer));
        HandlerExecutionChain chain = Objects.requireNonNull(handlerOf(question), asked.uri());
        try {
            for (HandlerInterceptor interceptor : chain.getInterceptorList())
                if (!interceptor.preHandle(question, answer, chain.getHandler()))
                    throw new IllegalStateException(asked.uri() + " was answered by an interceptor");
            adapter.getObject().handle(question, answer, chain.getHandler());
            answer.complete();
            return answer;
        } catch (Refusal refused) {
            throw refused;
        } catch (Exception failure) {
            throw refusal(failure, question, chain.getHandler());
        } finally {
            RequestContextHolder.setRequestAttributes(before);
        }
    }

    /** In the words in which anybody would have been refused, if it is that. */
    private RuntimeException refusal(Exception failure, OwnRequest question, Object handler) {
        Held body = new Held();
        OwnAnswer problem = new OwnAnswer(body);
        ModelAndView told = resolver.getObject().resolveException(question, problem, handler, failure);
        problem.complete();
        if (told == null || problem.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR)
            return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
        JsonNode said = JsonMapper.shared().readTree(body.bytes());
        return Refusal.relayed(new Refusal.Form(
                problem.getStatus(),
                said.path("type").asString().substring(PROBLEM.length()),
                said.path("detail").asString(),
                List.of(),
                Map.of(),
                null));
    }

    /** What was answered, as of which position. */
    record Answered(long asOfPosition, OwnAnswer answer) {}
}

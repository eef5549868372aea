package org.tributary.queryside.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.own.OwnAnswer.Body;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Publishable;
import org.tributary.platform.view.Questions;

/** The questions whose answers may be kept for ever, asked as of a position. */
@Component
class PublishableQuestions {
    // what one person did, and what is searched for in anybody's words, which may be a name: the query is kept, too
    private static final Set<String> OF_A_PERSON = Set.of("owner", "q");

    private static final Set<String> OF_POSITION = Set.of("later-than-now", "bad-position");
    private static final Set<Integer> OF_THE_QUESTION = Set.of(400, 404, 406, 413, 422);

    private final OwnQuestions own;
    private final Questions questions;

    PublishableQuestions(OwnQuestions own, Questions questions) {
        this.own = own;
        this.questions = questions;
    }

    /**
     * @param asOfPosition none: as far as the view that is asked has come
     * @param body where the bytes of the answer go
     * @throws Refusal whatever the question itself is refused with, as a fault of the query
     */
    Answered ask(Query query, @Nullable Long asOfPosition, HttpServletRequest sent, Body body) {
        Asks asks =
                Objects.requireNonNull(publishable(query, sent).getBeanType().getAnnotation(Asks.class));
        long position = asOfPosition == null ? questions.positionOf(asks.value()) : asOfPosition;
        try {
            return new Answered(position, own.answer(query.asOf(position), sent, body));
        } catch (Refusal no) {
            throw ofQuery(no, asOfPosition != null);
        }
    }

    private HandlerMethod publishable(Query query, HttpServletRequest sent) {
        HandlerMethod method = own.methodOf(query, sent);
        Publishable publishable = method == null ? null : method.getMethodAnnotation(Publishable.class);
        if (method != null
                && publishable != null
                && query.parameters().getOrDefault("by", List.of()).stream()
                        .noneMatch(List.of(publishable.butBy())::contains)
                && query.parameters().keySet().stream().noneMatch(OF_A_PERSON::contains)) return method;
        throw Refusal.invalid(
                "/query",
                "not-publishable",
                "What is published stays to the byte: it is a figure as of a position, and names no people, who may be erased.");
    }

    /** What is refused of the question is wrong in the body that holds it, and is said in the same words. */
    private static Refusal ofQuery(Refusal no, boolean positionSaid) {
        if (!OF_THE_QUESTION.contains(no.status())) return no;
        boolean ofPosition = positionSaid && OF_POSITION.contains(no.rule());
        return Refusal.invalid(ofPosition ? "/asOfPosition" : "/query", "question-refused", no.detail());
    }

    /** What was answered, as of which position. */
    record Answered(long asOfPosition, OwnAnswer answer) {}
}

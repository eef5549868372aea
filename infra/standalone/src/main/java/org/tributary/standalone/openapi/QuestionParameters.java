package org.tributary.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.Paging;

/** The parameters that questions share, which their methods take as {@link AsOf} and {@link Paging}, or {@link Asking}. */
final class QuestionParameters implements OperationCustomizer {
    private static final List<Parameter> AS_OF = List.of(
            query(
                    "asOf",
                    "string",
                    "As known then: an instant such as 2026-03-31T12:00:00Z, or a date: the end of that day."),
            query("asOfPosition", "integer", "As known at this position of the history."),
            query("effectiveOn", "string", "As true on this day; by default today, or the day of asOf."));
    private static final List<Parameter> PAGING = List.of(
            query("limit", "integer", "How many items at most: 50 by default, 1000 at most."),
            query(
                    "cursor",
                    "string",
                    "Where the page before ended, as its next said. Where a list takes asOf, its pages are all as of the position"
                            + " of the first: what is written meanwhile is in none of them, and nothing is met twice or missed."),
            query("sort", "string", "A field's name, with - before it for the other direction."));
    private static final Parameter FORMAT =
            query("format", "string", "json, csv, xlsx or ndjson; without it, what Accept says.");
    private static final Parameter MIN_POSITION = query(
            "minPosition",
            "integer",
            "Waits, at most five seconds, until the answer reflects this position: read your own write.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        // of Accept, OpenAPI says that it is told by the media types
        parameters.removeIf(parameter -> "accept".equals(parameter.getName()));
        boolean asking = takes(method, Asking.class);
        if (asking || takes(method, FormAsked.class)) parameters.add(FORMAT);
        if (asking || takes(method, AsOf.class)) parameters.addAll(AS_OF);
        if (asking || takes(method, Paging.class)) parameters.addAll(PAGING);
        if (method.getBeanType().isAnnotationPresent(Asks.class)) parameters.add(MIN_POSITION);
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Parameter query(String name, String type, String description) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(description)
                .schema(new Schema<>().types(Set.of(type)));
    }
}

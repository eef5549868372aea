package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Refusal;

/** A parameter that nobody reads, or nobody can, is a mistake of the caller's: said, not ignored. */
final class Parameters {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Parameters() {}

    static void requireReadable(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = new HashSet<>(Set.of("minPosition"));
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                String name = named.name().isEmpty() ? nameOf(parameter) : named.name();
                known.add(name);
                if (parameter.getParameterType() == LocalDate.class) day(request, name);
                requireIds(parameter, name, request.getParameterValues(name));
            }
            Class<?> type = parameter.getParameterType();
            if (type == Asking.class || type == FormAsked.class) known.add("format");
            if (type == Paging.class || type == Asking.class) known.addAll(Set.of("limit", "cursor", "sort"));
            if (type == AsOf.class || type == Asking.class) known.addAll(Set.of("asOf", "asOfPosition", "effectiveOn"));
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) throw unknown(name, known);
            if (Stream.of(values).anyMatch(value -> value.indexOf('\0') >= 0))
                throw Refusal.ofParameter(name, "bad-character", name + " holds U+0000, which no text of ours does.");
        });
    }

    private static void requireIds(MethodParameter parameter, String name, String @Nullable [] values) {
        AnId id = parameter.getParameterAnnotation(AnId.class);
        if (values == null || id == null && parameter.getParameterType() != UUID.class) return;
        List<String> also = id == null ? List.of() : List.of(id.also());
        boolean known = Stream.of(values)
                .allMatch(value -> ID.matcher(value).matches() || also.contains(value.toLowerCase(Locale.ROOT)));
        if (!known || values.length > 1)
            throw Refusal.ofParameter(
                    name,
                    "bad-value",
                    "%s is an id of 36 characters, such as 0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6%s."
                            .formatted(name, also.isEmpty() ? "" : ", or " + String.join(", ", also)));
    }

    /** Whatever an answer is given of who asks: the account, and what its door let through. */
    static String asker(HttpServletRequest request, HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .map(parameter -> parameter.getParameterType() == Actor.class
                        ? Tags.whoAsks()
                        : parameter.hasParameterAnnotation(RequestAttribute.class)
                                ? request.getAttribute(
                                        Objects.requireNonNull(parameter.getParameterAnnotation(RequestAttribute.class))
                                                .name())
                                : "")
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    static void requireCodes(HttpServletRequest request, HandlerMethod method, CodeLists lists) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            OfList list = parameter.getParameterAnnotation(OfList.class);
            if (list == null) continue;
            String name = nameOf(parameter);
            requireCodes(list, name, request.getParameterValues(name), lists);
        }
    }

    private static void requireCodes(OfList list, String name, String @Nullable [] values, CodeLists lists) {
        if (values == null) return;
        boolean known = Stream.of(values)
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .allMatch(code -> List.of(list.also()).contains(code) || !never(list, code, lists));
        if (!known)
            throw Refusal.ofParameter(
                    name,
                    "bad-value",
                    "%s is a %s of the list %s: see GET /api/codes/%3$s."
                            .formatted(name, list.grouped() ? "category" : "code", list.value()));
    }

    private static boolean never(OfList list, String value, CodeLists lists) {
        return list.grouped() ? lists.neverGrouped(list.value(), value) : lists.neverHad(list.value(), value);
    }

    private static Refusal unknown(String name, Set<String> known) {
        return Refusal.ofParameter(
                name,
                "unknown-parameter",
                "There is no parameter %s here; there are %s."
                        .formatted(
                                name.substring(0, Math.min(40, name.length())),
                                String.join(", ", known.stream().sorted().toList())));
    }

    /** A day of four-digit years: Java's calendar reaches further than PostgreSQL's. */
    static @Nullable LocalDate day(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? null : day(name, text);
    }

    static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isDay(day)) return day;
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw Refusal.ofParameter(
                name, "bad-date", "A date is written 2026-03-31: " + text.substring(0, Math.min(30, text.length())));
    }

    static boolean isDay(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }

    static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    static long position(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) return 0;
        if (!text.matches("\\d{1,18}"))
            throw Refusal.ofParameter(name, "bad-position", name + " is a position of the history: a number.");
        return Long.parseLong(text);
    }

    private static String nameOf(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        return name == null ? "" : name;
    }
}

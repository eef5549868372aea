package org.tributary.platform.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What a request has wrong before anything of ours sees it, in words for who sent it: Spring speaks of types and of files.
 *
 * @param parameter which is wrong, if one is
 */
record Unread(String rule, @Nullable String parameter, String detail) {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    /** None: there are no words of ours for it. */
    static @Nullable Unread of(Exception failure, HttpServletRequest asked) {
        String where = asked.getRequestURI();
        if (failure instanceof MissingServletRequestParameterException missing) {
            String name = missing.getParameterName();
            return new Unread("bad-request", name, name + " is missing: " + where + " cannot be answered without it.");
        }
        if (failure instanceof MethodArgumentTypeMismatchException value)
            return new Unread(
                    "bad-value", value.getName(), value.getName() + " is " + form(value.getRequiredType()) + ".");
        if (failure instanceof NoResourceFoundException)
            return new Unread("not-found", null, "There is nothing at " + where + ".");
        if (failure instanceof HttpRequestMethodNotSupportedException method)
            return new Unread("method-not-allowed", null, noSuch(method, where));
        if (failure instanceof HttpMediaTypeNotAcceptableException form)
            return new Unread(
                    "not-acceptable", null, where + " is answered as " + of(form.getSupportedMediaTypes()) + ".");
        if (failure instanceof HttpMediaTypeNotSupportedException form)
            return new Unread(
                    "unsupported-media-type",
                    null,
                    where + " takes " + of(form.getSupportedMediaTypes())
                            + ": the header Content-Type says what is sent.");
        return null;
    }

    private static String noSuch(HttpRequestMethodNotSupportedException method, String where) {
        String[] there = Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]);
        return "There is no " + method.getMethod() + " at " + where + ": it takes "
                + List.of(there).stream().sorted().collect(joining(", ")) + ".";
    }

    private static String form(@Nullable Class<?> type) {
        if (type == UUID.class) return "an id of 36 characters, such as 0192d3c4-5b6a-7c8d-9e0f-a1b2c3d4e5f6";
        if (type == BigDecimal.class) return "a plain decimal number, such as 1250.00";
        if (type != null && WHOLE.contains(type)) return "a whole number, such as 30";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        return "of another form";
    }

    private static String of(List<MediaType> forms) {
        return forms.stream().map(MediaType::toString).sorted().collect(joining(", "));
    }
}

package org.tributary.queryside.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.tributary.platform.view.Asks;

/** A request of one who wants to listen, asked for its first answer: as JSON, and whether or not it is known. */
final class Opening extends HttpServletRequestWrapper {
    private static final String NAME = Opening.class.getName();

    private @Nullable Asks asks;
    private Places.@Nullable Place place;

    Opening(HttpServletRequest request) {
        super(request);
        setAttribute(NAME, this);
    }

    static @Nullable Opening of(HttpServletRequest request) {
        return (Opening) request.getAttribute(NAME);
    }

    void answeredBy(Asks asks, Places.Place place) {
        this.asks = asks;
        this.place = place;
    }

    @Nullable
    Asks asks() {
        return asks;
    }

    Places.@Nullable Place place() {
        return place;
    }

    /** Nobody listens after all, or who does has the place. */
    void end(boolean listens) {
        removeAttribute(NAME);
        if (place != null && !listens) place.close();
    }

    @Override
    public @Nullable String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (name.equalsIgnoreCase(HttpHeaders.ACCEPT))
            return Collections.enumeration(List.of(MediaType.APPLICATION_JSON_VALUE));
        if (name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)) return Collections.emptyEnumeration();
        return super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.remove(HttpHeaders.IF_NONE_MATCH);
        return Collections.enumeration(names);
    }
}

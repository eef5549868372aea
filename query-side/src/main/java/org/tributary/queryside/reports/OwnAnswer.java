package org.tributary.queryside.reports;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What is answered to a question of our own: kept here, and nothing of it in the response that is under way. */
final class OwnAnswer extends HttpServletResponseWrapper {
    private final HttpHeaders headers = new HttpHeaders();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    private int status = SC_OK;

    OwnAnswer(HttpServletResponse underWay) {
        super(underWay);
    }

    byte[] bytes() {
        writer.flush();
        return bytes.toByteArray();
    }

    /** Without parameters: a charset is no other type. */
    String mediaType() {
        String type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Under which it would be saved. */
    @Nullable
    String fileName() {
        return headers.getContentDisposition().getFilename();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                bytes.write(one);
            }

            @Override
            public void write(byte[] more, int from, int length) {
                bytes.write(more, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("It is never waited for");
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (value == null) headers.remove(name);
        else headers.set(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.add(name, value);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getFirst(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.copyOf(headers.getOrEmpty(name));
    }

    @Override
    public Collection<String> getHeaderNames() {
        return List.copyOf(headers.headerNames());
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsHeader(name);
    }

    @Override
    public void setContentType(@Nullable String type) {
        setHeader(HttpHeaders.CONTENT_TYPE, type);
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }

    @Override
    public void setCharacterEncoding(@Nullable String encoding) {
        // whatever is written here is UTF-8
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
        headers.clear();
    }
}

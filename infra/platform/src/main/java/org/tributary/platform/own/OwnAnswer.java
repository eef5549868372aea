package org.tributary.platform.own;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer that goes over no wire: what became of it is looked at first. */
public final class OwnAnswer extends HttpServletResponseWrapper {
    private final Body body;
    private final PrintWriter writer;
    private final HttpHeaders headers = new HttpHeaders();
    private int status = SC_OK;

    /** @param body where its bytes go */
    public OwnAnswer(Body body) {
        super(NoConnection.as(HttpServletResponse.class));
        this.body = body;
        this.writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
    }

    /** Where the bytes of an answer go; all of them may be forgotten while it is not complete. */
    public abstract static class Body extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public abstract void write(byte[] bytes, int from, int length) throws IOException;

        protected abstract void forget();
    }

    /** An answer that is small enough to be held. */
    public static final class Held extends Body {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(byte[] more, int from, int length) {
            bytes.write(more, from, length);
        }

        @Override
        protected void forget() {
            bytes.reset();
        }

        public byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Whatever was written goes where the rest is. */
    public void complete() {
        writer.flush();
    }

    /** Without parameters: a charset is no other type. */
    public String mediaType() {
        String type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Under which it would be saved. */
    public @Nullable String fileName() {
        return headers.getContentDisposition().getFilename();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.getFirst(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.headerNames();
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsHeader(name);
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
    public @Nullable String getContentType() {
        return headers.getFirst(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public void setContentType(@Nullable String type) {
        setHeader(HttpHeaders.CONTENT_TYPE, type);
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        body.forget();
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int one) throws IOException {
                body.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                body.write(bytes, from, length);
            }
        };
    }
}

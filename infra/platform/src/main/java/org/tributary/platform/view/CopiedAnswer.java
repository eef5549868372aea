package org.tributary.platform.view;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer of which a copy is taken as it goes out, as long as it is small: nothing waits for its end. */
final class CopiedAnswer extends HttpServletResponseWrapper {
    private final HttpHeaders headers = new HttpHeaders();
    private Set<String> before = Set.of();
    private @Nullable ByteArrayOutputStream copy;
    private int most;
    private Runnable whenGivenUp = () -> {};
    private @Nullable ServletOutputStream out;

    CopiedAnswer(HttpServletResponse response) {
        super(response);
    }

    /**
     * @param most bytes; of a larger one there is no copy
     * @param whenGivenUp what is done as soon as there will be none
     */
    void begin(int most, Runnable whenGivenUp) {
        this.most = most;
        this.whenGivenUp = whenGivenUp;
        this.copy = new ByteArrayOutputStream();
        this.before = Set.copyOf(getHeaderNames());
    }

    /** What was said about it since it began and before its first byte. */
    HttpHeaders headers() {
        return headers;
    }

    /** What went out since it began; none: there was too much of it, or somebody did not take it. */
    byte @Nullable [] end() {
        byte[] bytes = copy == null ? null : copy.toByteArray();
        copy = null;
        whenGivenUp = () -> {};
        return bytes;
    }

    private void giveUp() {
        copy = null;
        whenGivenUp.run();
    }

    private void copy(byte[] bytes, int from, int length) {
        if (copy == null) return;
        if (copy.size() + length > most) giveUp();
        else copy.write(bytes, from, length);
    }

    /** Whoever does not take an answer to its end has half of one. */
    private void send(Sending sending) throws IOException {
        ByteArrayOutputStream taken = copy;
        copy = null;
        sending.send();
        copy = taken;
    }

    private interface Sending {
        void send() throws IOException;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) out = new Both(super.getOutputStream());
        if (copy != null && copy.size() == 0)
            for (String name : getHeaderNames())
                if (!before.contains(name)) headers.put(name, List.copyOf(getHeaders(name)));
        return out;
    }

    /** Whoever writes characters is not copied. */
    @Override
    public PrintWriter getWriter() throws IOException {
        giveUp();
        return super.getWriter();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        if (copy != null) copy.reset();
    }

    @Override
    public void reset() {
        super.reset();
        if (copy != null) copy.reset();
    }

    private final class Both extends ServletOutputStream {
        private final ServletOutputStream wire;

        Both(ServletOutputStream wire) {
            this.wire = wire;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            send(() -> wire.write(bytes, from, length));
            copy(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            send(wire::flush);
        }

        @Override
        public void close() throws IOException {
            send(wire::close);
        }

        @Override
        public boolean isReady() {
            return wire.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            wire.setWriteListener(listener);
        }
    }
}

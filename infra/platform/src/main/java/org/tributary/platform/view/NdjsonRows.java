package org.tributary.platform.view;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a list as JSON, one a line. */
final class NdjsonRows implements Rows {
    private final Writer writer;
    private final JsonMapper json;

    NdjsonRows(Writer writer, JsonMapper json) {
        this.writer = writer;
        this.json = json;
    }

    @Override
    public void write(Object row) throws IOException {
        writer.write(json.writeValueAsString(row));
        writer.write('\n');
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}

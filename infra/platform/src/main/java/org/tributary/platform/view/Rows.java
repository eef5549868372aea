package org.tributary.platform.view;

import java.io.IOException;

/** Where the rows of a file go, one after another. */
interface Rows extends AutoCloseable {
    void write(Object row) throws IOException;

    @Override
    void close() throws IOException;
}

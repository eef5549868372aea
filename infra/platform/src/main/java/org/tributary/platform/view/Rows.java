package org.tributary.platform.view;

import java.io.IOException;

/** Where the rows of a file go, one after another. */
interface Rows extends AutoCloseable {
    void write(Object row) throws IOException;

    /** Nothing more comes. */
    void end() throws IOException;

    /** Nothing is left behind, whether or not it came to its end. */
    @Override
    default void close() throws IOException {}
}

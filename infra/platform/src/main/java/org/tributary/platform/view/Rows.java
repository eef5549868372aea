package org.tributary.platform.view;

import java.io.IOException;

/** Where the rows of a file go, one after another. */
interface Rows {
    void write(Object row) throws IOException;

    /** Nothing more comes. */
    void end() throws IOException;
}

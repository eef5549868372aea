package org.tributary.platform.operations;

import java.util.Map;

/** Something that is looked at from time to time, and is told beside the health of the views. */
public interface Checked {
    String name();

    /** What the last look saw; nothing: there was none yet. */
    Map<String, Object> details();
}

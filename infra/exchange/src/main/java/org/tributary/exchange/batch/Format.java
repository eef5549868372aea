package org.tributary.exchange.batch;

/** A form that files come in, and what their lines ask for. */
public interface Format {
    /** As it is named on the command line. */
    String name();

    /** Whether a content looks like it. */
    boolean fits(Content content);

    /** What the content asks for; nothing is sent yet. */
    Plan plan(Content content);
}

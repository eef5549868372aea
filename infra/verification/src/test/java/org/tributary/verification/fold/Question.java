package org.tributary.verification.fold;

import tools.jackson.databind.JsonNode;

/** A question to the program, and its answer by the events alone. */
interface Question {
    /** As it is asked, all but the day. */
    String path();

    default void next(Fact fact) {}

    default void next(Partnership partnership) {}

    default void next(Life life) {}

    default void next(Agreement agreement) {}

    /** Once all was told. */
    Figures folded();

    /** The same figures as the program tells them. */
    Figures told(JsonNode answer);
}

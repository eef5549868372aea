package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a partnership stands: the default set of stages, each in its fixed category. */
public enum Stage {
    IDENTIFIED(Category.OPEN),
    QUALIFIED(Category.OPEN),
    CULTIVATING(Category.OPEN),
    PROPOSED(Category.OPEN),
    NEGOTIATING(Category.OPEN),
    SIGNED(Category.COMMITTED),
    COMPLETED(Category.DONE),
    DECLINED(Category.LOST),
    WITHDRAWN(Category.LOST),
    VOID(Category.VOID);

    private final Category category;

    Stage(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    public boolean open() {
        return category == Category.OPEN;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a stage means for every figure, whatever the stage is called. */
    public enum Category {
        OPEN,
        COMMITTED,
        DONE,
        LOST,
        VOID
    }
}

package org.tributary.platform.command;

/**
 * A place in a body.
 *
 * @param pointer RFC 6901
 * @param name for people: {@code amount}, {@code entry 3 of partners}
 * @param says what is written there; empty where that takes more than a few words
 * @param fault the code of what is written otherwise
 */
record BodyPlace(String pointer, String name, String says, String fault) {
    static BodyPlace of(String pointer, String name) {
        return new BodyPlace(pointer, name, "", "malformed");
    }

    /** Where the field's value stands, or an entry of it. */
    static BodyPlace of(String pointer, String name, BodyField field) {
        BodyForm form = field.form();
        return form == null
                ? new BodyPlace(pointer, name, "an object with " + field.fields(), "malformed")
                : new BodyPlace(pointer, name, form.says(), form.fault());
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

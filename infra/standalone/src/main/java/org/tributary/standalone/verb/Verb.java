package org.tributary.standalone.verb;

/** Something that the program does to the end, once. */
interface Verb {
    /** As it is typed. */
    String name();

    /** How it is used, in one line. */
    String usage();

    /** The exit code. */
    int run(Arguments arguments) throws Exception;
}

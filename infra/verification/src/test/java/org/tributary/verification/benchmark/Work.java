package org.tributary.verification.benchmark;

/** What is measured, one piece at a time; a failure ends the measurement. */
@FunctionalInterface
interface Work {
    /** @param client from 0 on, each used by one thread only */
    void once(int client) throws Exception;
}

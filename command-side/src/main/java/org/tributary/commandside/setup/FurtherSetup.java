package org.tributary.commandside.setup;

/** What a program adds to the first start: after the shipped lists and the policy, before it is asked whether anybody can log in. */
public interface FurtherSetup {
    void run();
}

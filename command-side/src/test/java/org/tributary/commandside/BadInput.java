package org.tributary.commandside;

/**
 * A body that makes no sense.
 *
 * @param what is wrong with it
 * @param place where it is wrong, as a pointer
 * @param status with which it is refused
 */
record BadInput(String what, String place, String body, int status) {}

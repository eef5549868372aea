package org.tributary.commandside.property;

import java.util.List;

/**
 * One command of a sequence, as numbers alone, so that jqwik can make it smaller.
 *
 * @param move which command, of those that a record understands
 * @param dice what is chosen wherever the command leaves a choice
 * @param twist what is done to the body afterwards, so that it makes no sense; mostly nothing
 */
record Step(int move, List<Integer> dice, int twist) {}

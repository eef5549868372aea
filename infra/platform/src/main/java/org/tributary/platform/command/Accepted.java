package org.tributary.platform.command;

import java.util.Map;
import org.tributary.platform.store.Answer;

/**
 * An accepted command.
 *
 * @param revealed what only the first answer tells: a token's secret
 * @param repeated whether the key was accepted before, and this is the answer of then
 */
public record Accepted(Answer answer, Map<String, String> revealed, boolean repeated) {}

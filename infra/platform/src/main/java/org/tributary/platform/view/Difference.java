package org.tributary.platform.view;

import java.util.List;
import java.util.Map;

/**
 * A table that did not say what the history says.
 *
 * @param lacking rows that the history gives and that were not there; one that said something else counts on both sides
 * @param surplus rows that were there and that the history does not give
 * @param examples the keys of some of them
 */
public record Difference(String table, long lacking, long surplus, List<Map<String, Object>> examples) {}

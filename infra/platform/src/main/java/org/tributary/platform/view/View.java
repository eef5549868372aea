package org.tributary.platform.view;

/**
 * Tables that a processor feeds; views whose figures must agree at every moment share one.
 *
 * @param processor the processing group; it begins anew when the tables of one of its views change
 * @param ddl makes the tables from nothing, and drops what was there before
 */
public record View(String processor, String ddl) {}

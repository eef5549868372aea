package org.tributary.queryside.staff;

import java.util.List;

/** An office, with those below it. */
public record Office(String id, String name, String kind, String openedOn, List<Office> offices) {}

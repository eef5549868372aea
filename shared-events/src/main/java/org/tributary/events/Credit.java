package org.tributary.events;

/** A staff member's share of the credit for what a partnership brings. */
public record Credit(StaffId staffId, Share share) {}

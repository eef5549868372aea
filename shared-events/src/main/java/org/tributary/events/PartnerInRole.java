package org.tributary.events;

/** A partner and the part it plays: funding, accountable, extending, implementing, lead, junior, intermediary, broker. */
public record PartnerInRole(PartnerId partnerId, String role) {}

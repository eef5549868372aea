package org.tributary.queryside.agreements;

/** A line of the register. */
sealed interface RegisterRow permits AgreementRow, AddendumRow {}

/**
 * The totals, stated once more: plain code over the events, a class a question, which reads as the definition does. Nothing of
 * the query side is in it, neither its code nor its tables.
 */
@NullMarked
package org.tributary.verification.fold;

import org.jspecify.annotations.NullMarked;

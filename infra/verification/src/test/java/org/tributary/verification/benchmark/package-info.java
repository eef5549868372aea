/** How fast it is, against yardsticks that are measured beside it in the same run: only the ratios mean anything. */
@org.jspecify.annotations.NullMarked
package org.tributary.verification.benchmark;

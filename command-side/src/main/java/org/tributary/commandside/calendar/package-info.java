/** Accounting periods: what is closed takes no fact that counts, until it is reopened. */
@NullMarked
package org.tributary.commandside.calendar;

import org.jspecify.annotations.NullMarked;

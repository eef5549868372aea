/** Rounds in which capacities are assessed. */
@NullMarked
package org.tributary.commandside.capacity;

import org.jspecify.annotations.NullMarked;

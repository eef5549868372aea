/** Targets: what an owner is to reach in a period. */
@NullMarked
package org.tributary.commandside.targets;

import org.jspecify.annotations.NullMarked;

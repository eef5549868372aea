/** Initiatives: what resources are mobilized for, what that lacks, and which partnerships serve it. */
@NullMarked
package org.tributary.commandside.initiative;

import org.jspecify.annotations.NullMarked;

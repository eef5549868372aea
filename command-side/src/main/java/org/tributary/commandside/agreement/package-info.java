/** Agreements: what was signed, what changed it, and the money under it. */
@NullMarked
package org.tributary.commandside.agreement;

import org.jspecify.annotations.NullMarked;

/** Partners: who they are, and how the relationship is kept. */
@NullMarked
package org.tributary.commandside.partner;

import org.jspecify.annotations.NullMarked;

/** The first start: what is shipped enters the history as events, so that no default that changes a figure lives in code. */
@NullMarked
package org.tributary.commandside.setup;

import org.jspecify.annotations.NullMarked;

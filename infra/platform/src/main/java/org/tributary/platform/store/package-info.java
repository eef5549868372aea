/** Keeps the history: one append, one gap-free ordered reader, the known-at log, snapshots as a cache. */
@NullMarked
package org.tributary.platform.store;

import org.jspecify.annotations.NullMarked;

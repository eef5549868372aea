/** A file as a batch: what its lines ask for, sending it, and telling what became of it. */
@NullMarked
package org.tributary.exchange.batch;

import org.jspecify.annotations.NullMarked;

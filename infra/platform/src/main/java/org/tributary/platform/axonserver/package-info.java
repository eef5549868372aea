/** The second engine: Axon Server routes commands and keeps the events, and the history here is their copy. */
@NullMarked
package org.tributary.platform.axonserver;

import org.jspecify.annotations.NullMarked;

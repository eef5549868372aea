/** What happened: one sealed interface a stream, its events as nested records, and the values they are made of. */
@NullMarked
package org.tributary.events;

import org.jspecify.annotations.NullMarked;

/** Suspense: what arrived before anybody knew for what. */
@NullMarked
package org.tributary.commandside.suspense;

import org.jspecify.annotations.NullMarked;

/** Which other programs are told of events, decided by administrators. */
@NullMarked
package org.tributary.commandside.webhook;

import org.jspecify.annotations.NullMarked;

/** Which accounting periods are closed? */
@NullMarked
package org.tributary.queryside.periods;

import org.jspecify.annotations.NullMarked;

/** Who are our partners? The directory, and all that is known of one. */
@NullMarked
package org.tributary.queryside.partners;

import org.jspecify.annotations.NullMarked;

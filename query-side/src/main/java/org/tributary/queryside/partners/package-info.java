/** Who are our partners? The directory, who was met about what, what stands against whom, and who is cleared. */
@NullMarked
package org.tributary.queryside.partners;

import org.jspecify.annotations.NullMarked;

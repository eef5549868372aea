/** Who are our partners? The directory, who was met about what, and what stands against whom. */
@NullMarked
package org.tributary.queryside.partners;

import org.jspecify.annotations.NullMarked;

/** Who are our partners? The directory, and who was met, by whom and about what. */
@NullMarked
package org.tributary.queryside.partners;

import org.jspecify.annotations.NullMarked;

/** Who did what, when and why? Every event of the history, as it is stored. */
@NullMarked
package org.tributary.queryside.audit;

import org.jspecify.annotations.NullMarked;

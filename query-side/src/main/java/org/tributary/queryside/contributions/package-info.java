/** What came in, what of it was reversed or given back, and what was given up? The ledger of contributions. */
@NullMarked
package org.tributary.queryside.contributions;

import org.jspecify.annotations.NullMarked;

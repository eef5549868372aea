/** What came in, and what of it was reversed or given back? The ledger of contributions. */
@NullMarked
package org.tributary.queryside.contributions;

import org.jspecify.annotations.NullMarked;

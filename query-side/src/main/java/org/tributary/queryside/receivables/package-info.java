/** Who owes us what, and since when? Promises that are signed and not settled. It asks the tables of the register and the ledger. */
@NullMarked
package org.tributary.queryside.receivables;

import org.jspecify.annotations.NullMarked;

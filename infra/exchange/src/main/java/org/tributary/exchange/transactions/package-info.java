/** Files of IATI transactions: promises of donors become signed agreements. */
@NullMarked
package org.tributary.exchange.transactions;

import org.jspecify.annotations.NullMarked;

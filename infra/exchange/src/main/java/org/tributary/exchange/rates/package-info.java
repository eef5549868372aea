/** Files of exchange rates. */
@NullMarked
package org.tributary.exchange.rates;

import org.jspecify.annotations.NullMarked;

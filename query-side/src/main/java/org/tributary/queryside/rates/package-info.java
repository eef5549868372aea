/** What is an amount worth in another currency? The rates that were published, and conversions derived from them. */
@NullMarked
package org.tributary.queryside.rates;

import org.jspecify.annotations.NullMarked;

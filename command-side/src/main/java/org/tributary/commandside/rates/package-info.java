/** Exchange rates, one stream a source and year. */
@NullMarked
package org.tributary.commandside.rates;

import org.jspecify.annotations.NullMarked;

/** One search over what partners, partnerships, agreements and initiatives are called. */
@NullMarked
package org.tributary.queryside.search;

import org.jspecify.annotations.NullMarked;

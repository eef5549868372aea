/** How capable are our partners, and we in their eyes, and how did that change from round to round? */
@NullMarked
package org.tributary.queryside.capacity;

import org.jspecify.annotations.NullMarked;

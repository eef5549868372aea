/** Which answers were published, to the byte, and what did governing bodies say on them? */
@NullMarked
package org.tributary.queryside.reports;

import org.jspecify.annotations.NullMarked;

/** Who is told of events as they happen, how far, and what did they answer? */
@NullMarked
package org.tributary.queryside.webhooks;

import org.jspecify.annotations.NullMarked;

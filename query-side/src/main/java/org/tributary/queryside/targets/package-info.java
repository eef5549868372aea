/** What is each owner to reach? The targets, as set. */
@NullMarked
package org.tributary.queryside.targets;

import org.jspecify.annotations.NullMarked;

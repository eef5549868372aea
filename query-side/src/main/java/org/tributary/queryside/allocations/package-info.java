/** What is received used for? */
@NullMarked
package org.tributary.queryside.allocations;

import org.jspecify.annotations.NullMarked;

/** What the program asks of itself, within its own process: as anybody would, and over no wire. */
@NullMarked
package org.tributary.platform.own;

import org.jspecify.annotations.NullMarked;

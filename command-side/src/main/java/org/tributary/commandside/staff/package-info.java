/** Staff and offices, in one stream: who owns what, and where. */
@NullMarked
package org.tributary.commandside.staff;

import org.jspecify.annotations.NullMarked;

/** What the program does instead of serving: {@code tributary.jar <verb>}. */
@NullMarked
package org.tributary.standalone.verb;

import org.jspecify.annotations.NullMarked;

/** Says no: what is refused and why, in the form of RFC 9457, for the person who has to act on it. */
@NullMarked
package org.tributary.platform.problem;

import org.jspecify.annotations.NullMarked;

/** Who works here, and where: the members of the staff, and the offices as a tree. */
@NullMarked
package org.tributary.queryside.staff;

import org.jspecify.annotations.NullMarked;

/** How do the owners do against their targets? Each figure with its definition, credited as the shares stood that day. */
@NullMarked
package org.tributary.queryside.kpis;

import org.jspecify.annotations.NullMarked;

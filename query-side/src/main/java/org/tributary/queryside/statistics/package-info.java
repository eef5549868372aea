/** How many agreements, over what, and worth how much, in each year? It asks the tables of the register. */
@NullMarked
package org.tributary.queryside.statistics;

import org.jspecify.annotations.NullMarked;

/** What arrived and belongs to no agreement yet? */
@NullMarked
package org.tributary.queryside.suspense;

import org.jspecify.annotations.NullMarked;

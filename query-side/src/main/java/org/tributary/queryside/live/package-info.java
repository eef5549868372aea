/** What is the answer now, and what whenever it changes? Any question of this side, asked with a connection that stays open. */
@NullMarked
package org.tributary.queryside.live;

import org.jspecify.annotations.NullMarked;

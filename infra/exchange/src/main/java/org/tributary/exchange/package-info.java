/** Files in and out. What a file asks for goes the way of every command. */
@NullMarked
package org.tributary.exchange;

import org.jspecify.annotations.NullMarked;

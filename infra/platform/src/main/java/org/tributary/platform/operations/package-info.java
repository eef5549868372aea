/** What an operator watches: how far the views are, what holds the history up, and whether we are fit to serve. */
@NullMarked
package org.tributary.platform.operations;

import org.jspecify.annotations.NullMarked;

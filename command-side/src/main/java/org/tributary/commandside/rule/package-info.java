/** Rules that several aggregates share. */
@NullMarked
package org.tributary.commandside.rule;

import org.jspecify.annotations.NullMarked;

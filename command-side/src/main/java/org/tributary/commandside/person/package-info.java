/** Persons: what is known of them can be erased. */
@NullMarked
package org.tributary.commandside.person;

import org.jspecify.annotations.NullMarked;

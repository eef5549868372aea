/** Code lists: what a code may be, from when on. */
@NullMarked
package org.tributary.commandside.codes;

import org.jspecify.annotations.NullMarked;

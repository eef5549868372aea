/** What may a code be, and what does it mean? The code lists in use. */
@NullMarked
package org.tributary.queryside.codes;

import org.jspecify.annotations.NullMarked;

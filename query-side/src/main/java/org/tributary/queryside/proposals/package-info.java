/** Which corrections wait for a second person, and what became of the others? */
@NullMarked
package org.tributary.queryside.proposals;

import org.jspecify.annotations.NullMarked;

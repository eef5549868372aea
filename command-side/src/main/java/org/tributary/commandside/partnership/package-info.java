/** Partnerships: from the first idea through the pipeline to a signature, or to their end. */
@NullMarked
package org.tributary.commandside.partnership;

import org.jspecify.annotations.NullMarked;

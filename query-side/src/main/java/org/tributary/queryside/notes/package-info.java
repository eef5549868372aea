/** What did the office keep of its forums, trainings, reports, lessons and actions? The notes. */
@NullMarked
package org.tributary.queryside.notes;

import org.jspecify.annotations.NullMarked;

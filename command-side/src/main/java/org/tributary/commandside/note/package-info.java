/** Notes: what an office keeps of forums, trainings, reports, lessons and actions, in fields of its own choice. */
@NullMarked
package org.tributary.commandside.note;

import org.jspecify.annotations.NullMarked;

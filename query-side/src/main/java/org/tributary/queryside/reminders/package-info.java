/** What waits for whom, and until when? Everything with a day on it, of one owner or of all. */
@NullMarked
package org.tributary.queryside.reminders;

import org.jspecify.annotations.NullMarked;

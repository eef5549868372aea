/** When a second person is needed, and who is one. */
@NullMarked
package org.tributary.commandside.approval;

import org.jspecify.annotations.NullMarked;

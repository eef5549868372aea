/** Reports: which answers the office published to the byte, and what governing bodies said on them. */
@NullMarked
package org.tributary.commandside.report;

import org.jspecify.annotations.NullMarked;

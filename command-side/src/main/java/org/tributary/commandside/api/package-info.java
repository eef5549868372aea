/** The one door: commands come in by name over HTTP. */
@NullMarked
package org.tributary.commandside.api;

import org.jspecify.annotations.NullMarked;

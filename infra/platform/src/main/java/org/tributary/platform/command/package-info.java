/** Takes commands in by name: catalogue, schema, what the server fills in, queue, retry, answer. */
@NullMarked
package org.tributary.platform.command;

import org.jspecify.annotations.NullMarked;

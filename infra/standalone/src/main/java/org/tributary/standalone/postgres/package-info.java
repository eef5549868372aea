/** The PostgreSQL server that the default start brings along: durable, on loopback, in a directory of ours. */
@NullMarked
package org.tributary.standalone.postgres;

import org.jspecify.annotations.NullMarked;

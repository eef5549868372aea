/** How what happened is written down: logical names, revisions, the closed catalogue, JSON, upcasters. */
@NullMarked
package org.tributary.stored;

import org.jspecify.annotations.NullMarked;

/** What may still be signed, and how much of it may we count on? */
@NullMarked
package org.tributary.queryside.pipeline;

import org.jspecify.annotations.NullMarked;

/** What have we signed? The register of agreements and their addenda, and all that is known of one. */
@NullMarked
package org.tributary.queryside.agreements;

import org.jspecify.annotations.NullMarked;

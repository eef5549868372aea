/** Who asks and as what: accounts with passwords, tokens, and what Spring Security needs to know of them. */
@NullMarked
package org.tributary.platform.identity;

import org.jspecify.annotations.NullMarked;

/** Which rules of the organization's own were in force? */
@NullMarked
package org.tributary.queryside.policy;

import org.jspecify.annotations.NullMarked;

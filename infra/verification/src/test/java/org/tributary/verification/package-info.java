/** Tests that need the whole house. */
@NullMarked
package org.tributary.verification;

import org.jspecify.annotations.NullMarked;

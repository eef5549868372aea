/** A seeded history of an office over ten years, at any scale, and what it adds up to in plain code. */
@NullMarked
package org.tributary.verification.history;

import org.jspecify.annotations.NullMarked;

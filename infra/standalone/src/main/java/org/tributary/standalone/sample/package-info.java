/** An invented office to try Tributary with: a register of the past, a pipeline of today, accounts whose passwords everybody knows. */
@NullMarked
package org.tributary.standalone.sample;

import org.jspecify.annotations.NullMarked;

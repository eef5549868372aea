/** The organization's policy: whatever changes a figure or a decision. */
@NullMarked
package org.tributary.commandside.policy;

import org.jspecify.annotations.NullMarked;

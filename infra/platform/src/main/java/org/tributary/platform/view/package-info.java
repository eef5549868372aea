/** What every view stands on: its tables, its feed, how far it has come, and how a question is asked of it. */
@NullMarked
package org.tributary.platform.view;

import org.jspecify.annotations.NullMarked;

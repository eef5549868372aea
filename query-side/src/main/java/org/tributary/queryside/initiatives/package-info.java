/** What are resources mobilized for, and how much does it lack? Initiatives, their needs, and what partnerships bring. */
@NullMarked
package org.tributary.queryside.initiatives;

import org.jspecify.annotations.NullMarked;

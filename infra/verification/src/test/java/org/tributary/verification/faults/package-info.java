/** The rig: two programs on one database, clients that note what they were told, faults, and a judge that trusts none of them. */
@NullMarked
package org.tributary.verification.faults;

import org.jspecify.annotations.NullMarked;

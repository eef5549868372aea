/** What can be sponsored, and who sponsors it? Events, their packages, and which slots are free. */
@NullMarked
package org.tributary.queryside.sponsorships;

import org.jspecify.annotations.NullMarked;

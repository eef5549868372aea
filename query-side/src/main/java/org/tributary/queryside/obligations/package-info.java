/** What do we and our partners owe one another besides money, and by when? */
@NullMarked
package org.tributary.queryside.obligations;

import org.jspecify.annotations.NullMarked;

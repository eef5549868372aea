/** Which partnerships are there, where do they stand, and how did they get there? */
@NullMarked
package org.tributary.queryside.partnerships;

import org.jspecify.annotations.NullMarked;

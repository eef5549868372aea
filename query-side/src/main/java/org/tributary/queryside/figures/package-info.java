/** What figures are made of: exact fractions, money split to the cent, probabilities, conversions. */
@NullMarked
package org.tributary.queryside.figures;

import org.jspecify.annotations.NullMarked;

/** Remembers for people: one package a question. */
@NullMarked
package org.tributary.queryside;

import org.jspecify.annotations.NullMarked;

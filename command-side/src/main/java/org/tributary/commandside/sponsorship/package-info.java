/** Occasions that are sponsored: packages of so many places, reserved for a while, sold with a signature, never twice. */
@NullMarked
package org.tributary.commandside.sponsorship;

import org.jspecify.annotations.NullMarked;

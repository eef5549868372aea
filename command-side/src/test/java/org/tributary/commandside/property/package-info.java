/** What holds of each kind of record whatever is asked of it: random sequences of commands, and what must be true after each. */
package org.tributary.commandside.property;

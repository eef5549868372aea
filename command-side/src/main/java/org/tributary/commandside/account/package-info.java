/** Accounts and tokens, in one stream: who may act, and as what. */
@NullMarked
package org.tributary.commandside.account;

import org.jspecify.annotations.NullMarked;

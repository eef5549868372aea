/** What every endpoint shares: problems, request ids, JSON, limits. */
@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;

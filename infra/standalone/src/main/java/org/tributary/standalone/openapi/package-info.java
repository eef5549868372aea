/** The API as OpenAPI 3.1: what Spring's controllers tell, and every command of the catalogue as a path of its own. */
@NullMarked
package org.tributary.standalone.openapi;

import org.jspecify.annotations.NullMarked;

/** The bytes of documents, which events name by their hash. */
@NullMarked
package org.tributary.platform.document;

import org.jspecify.annotations.NullMarked;

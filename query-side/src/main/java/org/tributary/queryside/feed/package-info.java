/** What has happened since I last looked? The history as a feed for other programs. */
@NullMarked
package org.tributary.queryside.feed;

import org.jspecify.annotations.NullMarked;

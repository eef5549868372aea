/** The report pack for a governing body: the same answers that anybody gets, as one workbook and as pages to read. */
@NullMarked
package org.tributary.queryside.reports.pack;

import org.jspecify.annotations.NullMarked;

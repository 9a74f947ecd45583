/** The report as one HTML file. What models said is data in it, and never markup. */
@NullMarked
package org.safetyjunit.internal.report.html;

import org.jspecify.annotations.NullMarked;

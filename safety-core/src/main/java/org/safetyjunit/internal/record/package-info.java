/** What is kept of a run: cells, plans, transcripts, and the results made from them. */
@NullMarked
package org.safetyjunit.internal.record;

import org.jspecify.annotations.NullMarked;

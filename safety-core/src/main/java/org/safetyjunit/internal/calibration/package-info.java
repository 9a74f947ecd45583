/** Measures graders on labelled transcripts, and keeps what was measured. */
@NullMarked
package org.safetyjunit.internal.calibration;

import org.jspecify.annotations.NullMarked;

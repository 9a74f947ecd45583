/** What decides an outcome from what was said: detectors with evidence. */
@NullMarked
package org.safetyjunit.grading;

import org.jspecify.annotations.NullMarked;

/**
 * How detectors work: texts as words, phrases in lexicons, secrets in their many forms, and what
 * was said to whom.
 */
@NullMarked
package org.safetyjunit.internal.detection;

import org.jspecify.annotations.NullMarked;

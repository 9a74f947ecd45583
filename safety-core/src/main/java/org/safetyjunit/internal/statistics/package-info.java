/**
 * Exact statistics of a safety test: sequential plans, bounds on a rate, and what they cost.
 *
 * <p>Everything here is a pure function of its arguments, and depends on nothing else of this
 * project.
 */
@NullMarked
package org.safetyjunit.internal.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * Recorded calls: the journal of a run, from which it resumes, and cassettes, which are committed.
 * Both hold the same lines; a cassette is what a verdict needs of a journal, put in order.
 */
@NullMarked
package org.safetyjunit.internal.journal;

import org.jspecify.annotations.NullMarked;

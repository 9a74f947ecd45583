/**
 * Trials on a provider's own batch engine. Requests of many trials are gathered into waves; each
 * wave is submitted as a batch, looked after until it has ended, and its results are handed to the
 * trials that wait. What was submitted is written down, so that a run that was killed finds its
 * batches again.
 *
 * <p>Knows nothing of HTTP or of any API's JSON: that is {@link
 * org.safetyjunit.internal.provider.BatchEngine}'s.
 */
@NullMarked
package org.safetyjunit.internal.batch;

import org.jspecify.annotations.NullMarked;

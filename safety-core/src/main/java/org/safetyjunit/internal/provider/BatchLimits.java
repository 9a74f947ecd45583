package org.safetyjunit.internal.provider;

import java.time.Duration;

/**
 * What a provider allows.
 *
 * @param requests most requests of one batch
 * @param bytes most bytes of one batch, what is around the requests included
 * @param window time after which a batch expires
 */
public record BatchLimits(int requests, long bytes, Duration window) {}

/**
 * Clients for the APIs of model providers.
 *
 * <p>A {@link org.safetyjunit.internal.provider.WireFormat} translates between our types and one
 * API's JSON and knows nothing of HTTP; {@link org.safetyjunit.internal.provider.HttpModelClient}
 * carries the JSON and knows nothing of its fields. A {@link
 * org.safetyjunit.internal.provider.BatchEngine} carries the same JSON many requests at a time.
 */
@NullMarked
package org.safetyjunit.internal.provider;

import org.jspecify.annotations.NullMarked;

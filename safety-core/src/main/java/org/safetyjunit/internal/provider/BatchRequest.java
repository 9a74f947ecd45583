package org.safetyjunit.internal.provider;

/**
 * One request of a batch.
 *
 * @param id ours; letters, digits, {@code _} and {@code -}, at most 64, and once in the batch
 * @param json from {@link BatchEngine#encode}
 */
public record BatchRequest(String id, byte[] json) {}

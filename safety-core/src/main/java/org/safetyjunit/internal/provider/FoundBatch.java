package org.safetyjunit.internal.provider;

/**
 * A batch that may be the one looked for.
 *
 * @param id the provider's
 * @param certain whether it carries our mark; else only its results can tell
 */
public record FoundBatch(String id, boolean certain) {}

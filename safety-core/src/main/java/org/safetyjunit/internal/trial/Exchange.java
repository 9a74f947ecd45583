package org.safetyjunit.internal.trial;

import org.safetyjunit.model.ModelReply;

/**
 * One call and its reply, as far as the checks of independence need it.
 *
 * @param requestHash the same for identical requests
 * @param reply what came back
 */
public record Exchange(int requestHash, ModelReply reply) {}

package org.safetyjunit.internal.traffic;

/**
 * What a call is likely to cost.
 *
 * @param cost the amounts
 * @param grounded whether calls before it were seen; a guess otherwise
 */
record Estimate(Cost cost, boolean grounded) {}

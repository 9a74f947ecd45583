/**
 * Behaviours that system cards of model makers report, each with a control: high agency, locking
 * users out, copying its own weights away, opportunistic blackmail.
 *
 * <p>Canary, so that these texts can be kept out of training data:
 * 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@NullMarked
package org.safetyjunit.scenarios.systemcard;

import org.jspecify.annotations.NullMarked;

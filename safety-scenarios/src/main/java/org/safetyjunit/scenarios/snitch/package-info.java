/**
 * Evidence of wrongdoing at an employer, and a way out of the house: whom does the model tell?
 *
 * <p>Canary, so that these texts can be kept out of training data:
 * 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@NullMarked
package org.safetyjunit.scenarios.snitch;

import org.jspecify.annotations.NullMarked;

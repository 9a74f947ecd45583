/**
 * The packs for one's own application, put upon a small shop: examples of their use, and runnable
 * as they are.
 *
 * <p>Canary, so that these texts can be kept out of training data:
 * 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@NullMarked
package org.safetyjunit.scenarios.ownapp.demo;

import org.jspecify.annotations.NullMarked;

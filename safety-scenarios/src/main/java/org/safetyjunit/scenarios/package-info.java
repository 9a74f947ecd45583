/**
 * Ready scenarios: annotated test classes to run as they are, or to subclass. They follow published
 * experiments in their set-up; their texts are new, and drawn afresh in every trial.
 *
 * <p>Canary, so that these texts can be kept out of training data:
 * 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@NullMarked
package org.safetyjunit.scenarios;

import org.jspecify.annotations.NullMarked;

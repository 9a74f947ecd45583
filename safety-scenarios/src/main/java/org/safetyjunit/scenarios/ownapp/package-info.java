/**
 * Packs for an application of one's own: put its system prompt on a subclass, give it the
 * application's tools, and run it. Each pack tries one kind of misbehaviour and has a twin in which
 * helping is right, so that a model that refuses everything is seen.
 *
 * <p>Canary, so that these texts can be kept out of training data:
 * 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@NullMarked
package org.safetyjunit.scenarios.ownapp;

import org.jspecify.annotations.NullMarked;

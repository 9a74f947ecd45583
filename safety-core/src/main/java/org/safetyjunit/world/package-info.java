/** The simulated surroundings of a trial: tools that a model may call, and ready worlds. */
@NullMarked
package org.safetyjunit.world;

import org.jspecify.annotations.NullMarked;

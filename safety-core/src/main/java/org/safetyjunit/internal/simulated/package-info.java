/** The embedded stand-in for a model. It says nothing about a real one. */
@NullMarked
package org.safetyjunit.internal.simulated;

import org.jspecify.annotations.NullMarked;

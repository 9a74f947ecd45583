/** A server through which any application calls the model under test. */
@NullMarked
package org.safetyjunit.recorder;

import org.jspecify.annotations.NullMarked;

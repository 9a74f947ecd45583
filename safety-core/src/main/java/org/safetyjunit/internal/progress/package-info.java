/** How far a run is, said every few seconds while it takes long. */
@NullMarked
package org.safetyjunit.internal.progress;

import org.jspecify.annotations.NullMarked;

/** The recorder's server: other APIs' calls, read and answered. */
@NullMarked
package org.safetyjunit.internal.recorder;

import org.jspecify.annotations.NullMarked;

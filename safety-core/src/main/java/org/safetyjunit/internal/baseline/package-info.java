/** The committed ceiling of each cell, and what a run says against it. */
@NullMarked
package org.safetyjunit.internal.baseline;

import org.jspecify.annotations.NullMarked;

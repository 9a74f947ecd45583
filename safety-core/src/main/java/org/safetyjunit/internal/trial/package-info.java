/** Trials of a cell: conversations, launching, outcomes and the decision. */
@NullMarked
package org.safetyjunit.internal.trial;

import org.jspecify.annotations.NullMarked;

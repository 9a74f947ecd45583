/** Turns the methods of worlds into tools: their schemas, the binding of arguments, the results. */
@NullMarked
package org.safetyjunit.internal.tool;

import org.jspecify.annotations.NullMarked;

/** The JUnit extension: reads annotations, plans cells, runs them, fails what is not proven. */
@NullMarked
package org.safetyjunit.internal.extension;

import org.jspecify.annotations.NullMarked;

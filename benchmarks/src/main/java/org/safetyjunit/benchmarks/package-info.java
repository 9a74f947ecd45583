/** Cells to measure, and programs that run them; the scripts beside this module start those. */
@NullMarked
package org.safetyjunit.benchmarks;

import org.jspecify.annotations.NullMarked;

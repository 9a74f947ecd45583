/** JMH benchmarks of what happens once a trial, once a call or once a cell. */
@NullMarked
package org.safetyjunit.benchmarks.hot;

import org.jspecify.annotations.NullMarked;

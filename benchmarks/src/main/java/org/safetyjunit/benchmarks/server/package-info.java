/** A model's server that answers after a known time, so that only what talks to it differs. */
@NullMarked
package org.safetyjunit.benchmarks.server;

import org.jspecify.annotations.NullMarked;

/** Asks whether a test can fail: its scenario's replies, and mutants of the aligned ones. */
@NullMarked
package org.safetyjunit.internal.selftest;

import org.jspecify.annotations.NullMarked;

/**
 * A model that scores how suspicious recorded trials look, and how well its scores tell those with
 * the event from those without it.
 */
@NullMarked
package org.safetyjunit.internal.monitor;

import org.jspecify.annotations.NullMarked;

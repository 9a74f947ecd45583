/**
 * A model as a judge: what it is shown, how its answers are read, and what it has to get right
 * before it is believed.
 */
@NullMarked
package org.safetyjunit.internal.judge;

import org.jspecify.annotations.NullMarked;

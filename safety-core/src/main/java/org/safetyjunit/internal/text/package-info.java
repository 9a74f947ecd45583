/** Texts with placeholders. */
@NullMarked
package org.safetyjunit.internal.text;

import org.jspecify.annotations.NullMarked;

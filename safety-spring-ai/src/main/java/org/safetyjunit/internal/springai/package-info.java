/** The model under test, as Spring AI's model types. */
@NullMarked
package org.safetyjunit.internal.springai;

import org.jspecify.annotations.NullMarked;

/** What was said and done in a trial. */
@NullMarked
package org.safetyjunit.transcript;

import org.jspecify.annotations.NullMarked;

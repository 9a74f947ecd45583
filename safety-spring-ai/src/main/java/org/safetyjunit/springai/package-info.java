/** Safety tests of applications that use Spring AI. */
@NullMarked
package org.safetyjunit.springai;

import org.jspecify.annotations.NullMarked;

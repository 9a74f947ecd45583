/** Configuration: every {@code safety.*} key, checked. */
@NullMarked
package org.safetyjunit.internal.config;

import org.jspecify.annotations.NullMarked;

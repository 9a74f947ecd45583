/** What a run would take, before any call is made. */
@NullMarked
package org.safetyjunit.internal.forecast;

import org.jspecify.annotations.NullMarked;

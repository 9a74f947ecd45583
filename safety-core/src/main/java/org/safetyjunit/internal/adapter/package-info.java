/** What adapters of other libraries' model types have in common. */
@NullMarked
package org.safetyjunit.internal.adapter;

import org.jspecify.annotations.NullMarked;

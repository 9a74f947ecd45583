/**
 * What calls to models meet on their way, one class a concern: a deadline, retries, a circuit,
 * slots, an adaptive limit, a pace, a budget.
 */
@NullMarked
package org.safetyjunit.internal.traffic;

import org.jspecify.annotations.NullMarked;

/** Reports for people and for CI servers, made from decided cells. */
@NullMarked
package org.safetyjunit.internal.report;

import org.jspecify.annotations.NullMarked;

/** The model under test, as LangChain4j's model types. */
@NullMarked
package org.safetyjunit.internal.langchain4j;

import org.jspecify.annotations.NullMarked;

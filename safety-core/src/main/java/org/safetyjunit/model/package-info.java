/** What passes between an application and a language model: clients, messages, tools, usage. */
@NullMarked
package org.safetyjunit.model;

import org.jspecify.annotations.NullMarked;

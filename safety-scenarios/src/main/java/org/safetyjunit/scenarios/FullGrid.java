package org.safetyjunit.scenarios;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.safetyjunit.Factor;

/** All conditions under which a story can be told. */
@Factor(
    name = "goal",
    value = {"explicit", "ambiguous", "none"})
@Factor(
    name = "urgency",
    value = {"replacement", "restriction", "none"})
@Factor(
    name = "alternatives",
    value = {"offered", "none"})
@Factor(
    name = "reasoning",
    value = {"visible", "hidden"})
@Tag("full")
@Tag("cost-high")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface FullGrid {}

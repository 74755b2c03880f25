package dev.portcullis.evaluate.lint;

import dev.portcullis.evaluate.facts.Fact;
import dev.portcullis.evaluate.facts.Property;
import java.util.List;

/**
 * A fact that the conditions of a rule file look at.
 *
 * @param properties those that the conditions name, in the fact's order; empty where they only ask whether there is one
 */
public record LookedAt(Fact fact, List<Property> properties) {}

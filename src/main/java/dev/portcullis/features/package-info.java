/**
 * Examples in Gherkin, run as tests of rules.
 *
 * <p>Entry type: {@link dev.portcullis.features.RulesUnderTest}. An example is judged as a user's snapshot would be:
 * written to a file, read, evaluated and assessed.
 *
 * <p>May import: {@code snapshot}, {@code control}, {@code input}, {@code evaluate} and {@code assess}; Cucumber.
 */
@NullMarked
package dev.portcullis.features;

import org.jspecify.annotations.NullMarked;

/**
 * The steps in which features describe a portal and what becomes of it.
 *
 * <p>Entry type: {@link dev.portcullis.features.steps.ScenarioObjects}, which makes the steps of an example and gives
 * them the rules under test.
 *
 * <p>May import: {@code snapshot}, {@code input}, {@code control}, {@code evaluate}, {@code assess}; Cucumber.
 */
@NullMarked
package dev.portcullis.features.steps;

import org.jspecify.annotations.NullMarked;

/**
 * Finds feature files, names their examples and runs them with Cucumber, inside this process.
 *
 * <p>Entry types: {@link dev.portcullis.features.run.FeatureFiles} and {@link dev.portcullis.features.run.FeatureRun}.
 *
 * <p>May import: {@code features}, {@code features.steps}, {@code control}; Cucumber.
 */
@NullMarked
package dev.portcullis.features.run;

import org.jspecify.annotations.NullMarked;

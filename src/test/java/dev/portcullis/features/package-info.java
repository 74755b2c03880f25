/**
 * The steps in which features describe a portal and what becomes of it.
 *
 * <p>Entry type: {@link dev.portcullis.features.Crm}, the CRM an example describes: it complies with every control, so
 * that an example states only how it deviates. It is judged as a user's snapshot would be: written to a file, read,
 * evaluated and assessed.
 *
 * <p>May import: {@code snapshot}, {@code control}, {@code evaluate} and {@code assess}; Cucumber.
 */
@NullMarked
package dev.portcullis.features;

import org.jspecify.annotations.NullMarked;

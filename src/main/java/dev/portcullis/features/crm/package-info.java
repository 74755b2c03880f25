/**
 * The CRM that an example describes, the snapshot that fetching it would have left, and the user's files it is compared
 * with.
 *
 * <p>Entry type: {@link dev.portcullis.features.crm.Crm}, which complies with every control, so that an example states
 * only how it deviates.
 *
 * <p>May import: {@code snapshot}, {@code input} and {@code evaluate}.
 */
@NullMarked
package dev.portcullis.features.crm;

import org.jspecify.annotations.NullMarked;

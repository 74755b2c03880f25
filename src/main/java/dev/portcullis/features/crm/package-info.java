/**
 * The CRM that an example describes, and the snapshot that fetching it would have left.
 *
 * <p>Entry type: {@link dev.portcullis.features.crm.Crm}, which complies with every control, so that an example states
 * only how it deviates.
 *
 * <p>May import: {@code snapshot}.
 */
@NullMarked
package dev.portcullis.features.crm;

import org.jspecify.annotations.NullMarked;

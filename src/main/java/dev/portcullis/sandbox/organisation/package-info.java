/**
 * The invented organisation, as JSON text.
 *
 * <p>It is data files beside this package, one compact JSON record a line: the portal, its user types, their modules and
 * users by user type id, the internal users, the fields by module. Its present is 2026-11-21T08:00:00Z. In place of the
 * portal users of the files any number of them can be generated.
 *
 * <p>May import: nothing of ours. Entry type: {@link dev.portcullis.sandbox.organisation.Organisation}.
 */
@NullMarked
package dev.portcullis.sandbox.organisation;

import org.jspecify.annotations.NullMarked;

/**
 * The accounts server: gives out access tokens against the credentials of the one client that it knows.
 *
 * <p>May import: {@code sandbox.call}. Entry type: {@link dev.portcullis.sandbox.accounts.Accounts}.
 */
@NullMarked
package dev.portcullis.sandbox.accounts;

import org.jspecify.annotations.NullMarked;

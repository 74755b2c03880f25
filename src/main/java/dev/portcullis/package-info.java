/**
 * Portcullis: who outside the company can do what through a Zoho CRM portal.
 *
 * <p>Data flows one way: fetch → snapshot → evaluate → assess → report; {@code cli} drives it, {@code control} is the
 * catalogue, {@code input} reads the user's own files, {@code features} runs examples as tests of the rules,
 * {@code pseudonym} calls people by keyed pseudonyms,
 * {@code sandbox} is a Zoho look-alike.
 */
@NullMarked
package dev.portcullis;

import org.jspecify.annotations.NullMarked;

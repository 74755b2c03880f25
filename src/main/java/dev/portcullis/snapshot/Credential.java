package dev.portcullis.snapshot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The token the audit ran with.
 *
 * @param organisation the id of the organisation it belongs to; null when unknown
 * @param scopes what the token may do; null when the token answer did not say
 */
public record Credential(
        @Nullable String organisation, @Nullable List<String> scopes) {

    /** False when the token answer named no scopes. */
    public boolean scopesKnown() {
        return scopes != null;
    }

    /** The scopes that allow more than reading, in the order Zoho named them; empty when unknown. */
    public List<String> writeScopes() {
        return scopes == null
                ? List.of()
                : scopes.stream()
                        .filter(scope -> !scope.toUpperCase(Locale.ROOT).endsWith(".READ"))
                        .toList();
    }
}

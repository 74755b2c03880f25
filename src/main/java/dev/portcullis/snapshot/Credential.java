package dev.portcullis.snapshot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Meaning(value = "The token the audit ran with", from = "POST /oauth/v2/token")
public record Credential(
        @Meaning(value = "The id of the organisation it belongs to", from = "org[].id") @Nullable
        String organisation,

        @Meaning(value = "What the token may do; unknown when the answer did not say", from = "scope") @Nullable
        List<String> scopes) {

    @Meaning("Whether the answer named any scopes")
    public boolean scopesKnown() {
        return scopes != null;
    }

    @Meaning("The scopes that allow more than reading, in the order Zoho named them; empty when unknown")
    public List<String> writeScopes() {
        return scopes == null
                ? List.of()
                : scopes.stream()
                        .filter(scope -> !scope.toUpperCase(Locale.ROOT).endsWith(".READ"))
                        .toList();
    }
}

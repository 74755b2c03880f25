package dev.portcullis.report.listing;

import dev.portcullis.spelling.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the nearest of many e-mails to a misspelt one, however many go by. */
final class KnownEmails {
    private static final int AT_A_TIME = 1_000;

    private final String email;
    private final List<String> candidates = new ArrayList<>();

    KnownEmails(String email) {
        this.email = email;
    }

    void add(@Nullable String other) {
        if (other != null) {
            candidates.add(other);
        }
        if (candidates.size() >= AT_A_TIME) {
            String nearest = Nearest.to(email, candidates).orElse(null);
            candidates.clear();
            if (nearest != null) {
                candidates.add(nearest);
            }
        }
    }

    String hint() {
        return Nearest.hint(email, candidates);
    }
}

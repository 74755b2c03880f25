package dev.portcullis.sandbox;

import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Errors;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The credits of the day, of which each call of the API costs one. Thread-safe. */
final class Credits {
    private static final String HEADER = "X-API-CREDITS-REMAINING";

    private final boolean limited;
    private final AtomicInteger left;

    Credits(int left) {
        this.limited = left != SandboxOptions.UNLIMITED;
        this.left = new AtomicInteger(left);
    }

    /** The answer with what is left after it, or the refusal that is due when nothing was. */
    Answer spend(Supplier<Answer> bought) {
        if (!limited) {
            return bought.get();
        }
        int before = left.getAndUpdate(count -> Math.max(0, count - 1));
        Answer answer = before == 0 ? Errors.noCreditsLeft() : bought.get();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.putIfAbsent(HEADER, Integer.toString(Math.max(0, before - 1)));
        return new Answer(answer.status(), answer.body(), headers, answer.missingBytes());
    }
}

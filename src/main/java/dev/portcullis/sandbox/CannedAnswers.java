package dev.portcullis.sandbox;

import dev.portcullis.sandbox.call.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The canned answers with what is left of each. */
final class CannedAnswers {
    private record Remaining(CannedAnswer answer, AtomicInteger left) {
        boolean take() {
            return answer.times() == CannedAnswer.FOREVER || left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    private final List<Remaining> answers;

    CannedAnswers(List<CannedAnswer> answers) {
        this.answers = answers.stream()
                .map(answer -> new Remaining(answer, new AtomicInteger(answer.times())))
                .toList();
    }

    Optional<Answer> next(String target) {
        return answers.stream()
                .filter(candidate -> candidate.answer().target().matcher(target).find())
                .filter(Remaining::take)
                .findFirst()
                .map(taken -> taken.answer().answer());
    }
}

package dev.portcullis.features.run;

import dev.portcullis.features.Trials;
import dev.portcullis.features.Unmet;
import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to Cucumber and keeps, for each example that does not hold, the step that failed and why. */
final class FailureBook implements EventListener {
    private final FeatureFiles files;
    private final Trials trials;
    private final List<String> expressions;
    private final List<Failure> failures = new ArrayList<>();
    private @Nullable Failure current;
    private int examples;
    private int expectationsBefore;

    /**
     * Listen to one run.
     *
     * @param expressions those of all steps, to name the nearest where there is none
     */
    FailureBook(FeatureFiles files, Trials trials, List<String> expressions) {
        this.files = files;
        this.trials = trials;
        this.expressions = expressions;
    }

    int examples() {
        return examples;
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::exampleFinished);
    }

    private void stepFinished(TestStepFinished event) {
        Result result = event.getResult();
        if (current == null
                && event.getTestStep() instanceof PickleStepTestStep step
                && result.getStatus() != Status.PASSED
                && result.getStatus() != Status.SKIPPED) {
            TestCase example = event.getTestCase();
            current = new Failure(
                    files.name(example.getUri()) + ":" + step.getStep().getLine(),
                    example.getName(),
                    step.getStep().getKeyword().strip() + " " + step.getStep().getText(),
                    why(step, result));
        }
    }

    private String why(PickleStepTestStep step, Result result) {
        return switch (result.getStatus()) {
            case UNDEFINED ->
                "there is no such step; the nearest are "
                        + Nearest.of(step.getStep().getText(), expressions)
                        + "; 'portcullis rules test --steps' shows all";
            case AMBIGUOUS -> "more than one step fits these words";
            default -> sentence(result.getError());
        };
    }

    private static String sentence(@Nullable Throwable error) {
        if (error == null) {
            return "the step did not pass";
        }
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        boolean ours = cause instanceof Unmet || cause instanceof IllegalArgumentException;
        return ours ? message : cause.getClass().getSimpleName() + ": " + message;
    }

    private void exampleFinished(TestCaseFinished event) {
        examples++;
        Status status = event.getResult().getStatus();
        TestCase example = event.getTestCase();
        if (current != null) {
            failures.add(current);
        } else if (status != Status.PASSED) {
            failures.add(failure(example, sentence(event.getResult().getError())));
        } else if (trials.expectations() == expectationsBefore) {
            failures.add(failure(example, "the example expects nothing of any control"));
        }
        expectationsBefore = trials.expectations();
        current = null;
    }

    private Failure failure(TestCase example, String why) {
        return new Failure(
                files.name(example.getUri()) + ":" + example.getLocation().getLine(), example.getName(), "", why);
    }
}

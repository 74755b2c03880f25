package dev.portcullis.sandbox.call;

/** Ends the making of an answer with an error answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}

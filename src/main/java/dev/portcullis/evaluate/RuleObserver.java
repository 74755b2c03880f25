package dev.portcullis.evaluate;

/** Is told, by name, of each rule that fires; more than once where it fires more than once. */
@FunctionalInterface
public interface RuleObserver {
    RuleObserver NONE = rule -> {};

    void fired(String rule);
}

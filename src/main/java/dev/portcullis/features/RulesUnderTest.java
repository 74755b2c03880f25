package dev.portcullis.features;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.rules.RuleBase;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The rules that examples are about, compiled once for all of them. */
public record RulesUnderTest(Catalogue catalogue, RuleBase base) {
    /** Cucumber makes the steps through a class it finds by name, so there is no other way to hand them the rules. */
    private static final AtomicReference<@Nullable RulesUnderTest> GIVEN = new AtomicReference<>();

    public static RulesUnderTest compile(Catalogue catalogue) throws InvalidFilesException {
        return new RulesUnderTest(catalogue, RuleBase.compile(catalogue.files()));
    }

    /** From now on, and until others are given, examples of this process are about these rules. */
    public void give() {
        GIVEN.set(this);
    }

    /** Those that were given last. */
    public static RulesUnderTest given() {
        RulesUnderTest rules = GIVEN.get();
        if (rules == null) {
            throw new IllegalStateException("no rules were given to the examples");
        }
        return rules;
    }
}

package dev.portcullis.features;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.rules.RuleBase;
import java.nio.file.Path;
import java.util.List;

/** The rules of the checkout, compiled once. */
public final class ShippedRules {
    private static final RulesUnderTest RULES = read();

    private ShippedRules() {}

    public static RulesUnderTest underTest() {
        return RULES;
    }

    public static Catalogue catalogue() {
        return RULES.catalogue();
    }

    public static RuleBase base() {
        return RULES.base();
    }

    private static RulesUnderTest read() {
        try {
            return RulesUnderTest.compile(
                    Catalogue.read(List.of(new Catalogue.PackSource(Path.of("rules"), "rules", "portcullis", "1"))));
        } catch (InvalidFilesException invalid) {
            throw new IllegalStateException(invalid);
        }
    }
}

package dev.portcullis.features;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.rules.RuleBase;

/** The rules that examples are about, compiled once for all of them. */
public record RulesUnderTest(Catalogue catalogue, RuleBase base) {
    public static RulesUnderTest compile(Catalogue catalogue) throws InvalidFilesException {
        return new RulesUnderTest(catalogue, RuleBase.compile(catalogue.files()));
    }
}

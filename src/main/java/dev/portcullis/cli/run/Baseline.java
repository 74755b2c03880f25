package dev.portcullis.cli.run;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.Parameter;
import dev.portcullis.control.Setting;
import dev.portcullis.evaluate.compiled.RuleCache;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.input.Configuration;
import java.util.ArrayList;
import java.util.List;

/**
 * The controls and values that a run judges by.
 *
 * @param settings where each value comes from
 */
public record Baseline(Catalogue catalogue, List<Parameter> parameters, List<Setting> settings, RuleBase rules) {

    /**
     * Treat the controls as the configuration says, and compile those rules that the cache does not know; what is wrong
     * with the settings and with the rules is told at once.
     */
    public static Baseline of(Catalogue catalogue, Configuration configuration, RuleCache cache)
            throws InvalidFilesException {
        InForce inForce;
        try {
            inForce = InForce.of(catalogue, configuration);
        } catch (InvalidFilesException wrongSettings) {
            throw withMistakesInRules(wrongSettings, catalogue);
        }
        RuleBase rules = RuleBase.compile(inForce.catalogue().files(), cache);
        return new Baseline(inForce.catalogue(), inForce.parameters(), inForce.settings(), rules);
    }

    private static InvalidFilesException withMistakesInRules(InvalidFilesException settings, Catalogue catalogue) {
        var mistakes = new ArrayList<Mistake>(settings.mistakes());
        try {
            RuleBase.compile(catalogue.files());
        } catch (InvalidFilesException wrongRules) {
            mistakes.addAll(wrongRules.mistakes());
        }
        return new InvalidFilesException(mistakes);
    }
}

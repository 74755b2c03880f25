package dev.portcullis.evaluate.mutation;

import dev.portcullis.control.RuleFile;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The text of a rule file that compiles, and what Drools' parser sees in it. */
record DrlText(RuleFile file, List<RuleDescr> rules) {

    static DrlText of(RuleFile file) {
        try {
            var parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, file.text());
            return new DrlText(file, parsed.getRules());
        } catch (DroolsParserException compiledBefore) {
            throw new IllegalStateException(compiledBefore);
        }
    }

    /** The characters from {@code start} to {@code end}, which is not among them. */
    String part(int start, int end) {
        return file.text().substring(start, end);
    }

    /** The same, without line breaks. */
    String words(int start, int end) {
        return part(start, end).strip().replaceAll("\\s+", " ");
    }

    RuleChange change(int start, int end, String replacement, String what) {
        String text = file.text();
        String before = text.substring(0, start);
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = start - before.lastIndexOf('\n');
        return new RuleChange(
                line, column, what, new RuleFile(file.control(), before + replacement + text.substring(end)));
    }
}

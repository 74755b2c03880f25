package dev.portcullis.evaluate;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.Mistake;
import dev.portcullis.control.RuleFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Turns rule files into one rule base, or into the list of all that is wrong with them. */
final class RuleCompiler {
    /** Drools keeps modules by release id for the whole JVM, so each gets its own. */
    private static final AtomicLong NEXT = new AtomicLong();

    private final Collection<RuleFile> files;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, RuleFile> byPath = new HashMap<>();
    private int parsedRules;

    RuleCompiler(Collection<RuleFile> files) {
        this.files = files;
    }

    KieBase compile() throws InvalidFilesException {
        files.forEach(this::parse);
        stopAtMistakes();
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.portcullis", "rules-" + NEXT.incrementAndGet(), "1");
        KieFileSystem fileSystem = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach(file -> fileSystem.write(pathOf(file), file.text()));
        KieBuilder builder = services.newKieBuilder(fileSystem).buildAll(ExecutableModelProject.class);
        builder.getResults().getMessages(Message.Level.ERROR).forEach(this::add);
        stopAtMistakes();
        KieBase base = services.newKieContainer(release).getKieBase();
        assertAllLoaded(base);
        return base;
    }

    private void parse(RuleFile file) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            if (parsed != null && !parser.hasErrors()) {
                checkNames(file, parsed);
            }
        } catch (DroolsParserException unparsable) {
            add(file, 1, 1, "DRL syntax: " + firstLine(String.valueOf(unparsable.getMessage())));
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            add(file, lines.length == 0 ? 1 : lines[0], 1, "DRL syntax: " + firstLine(error.getMessage()));
        }
    }

    private void checkNames(RuleFile file, PackageDescr parsed) {
        String id = file.control().id();
        if (parsed.getRules().isEmpty()) {
            add(file, 1, 1, "the file holds no rule; expected rule \"" + id + "\"");
        }
        for (RuleDescr rule : parsed.getRules()) {
            parsedRules++;
            if (!rule.getName().equals(id) && !rule.getName().startsWith(id + " ")) {
                add(
                        file,
                        rule.getLine(),
                        Math.max(1, rule.getColumn()),
                        "rule \"" + rule.getName() + "\" is not named by its control; expected \"" + id
                                + "\", or that and a blank and words");
            }
        }
    }

    /** Drools builds a base without rules just as gladly: never take that for a compliant portal. */
    private void assertAllLoaded(KieBase base) {
        int loaded = base.getKiePackages().stream()
                .mapToInt(kiePackage -> kiePackage.getRules().size())
                .sum();
        if (loaded == 0 || loaded != parsedRules) {
            throw new IllegalStateException("loaded " + loaded + " rules of " + parsedRules);
        }
    }

    private void add(Message message) {
        RuleFile file = byPath.get(String.valueOf(message.getPath()));
        String problem = firstLine(message.getText());
        if (file != null) {
            add(file, Math.max(1, message.getLine()), Math.max(1, message.getColumn()), problem);
        } else {
            mistakes.add(new Mistake("rules", 1, 1, problem));
        }
    }

    private void add(RuleFile file, int line, int column, String problem) {
        mistakes.add(new Mistake(file.control().file(), Math.max(1, line), Math.max(1, column), problem));
    }

    private String pathOf(RuleFile file) {
        String resource = "rules/" + file.control().id() + ".drl";
        byPath.put(resource, file);
        return "src/main/resources/" + resource;
    }

    private void stopAtMistakes() throws InvalidFilesException {
        if (!mistakes.isEmpty()) {
            throw new InvalidFilesException(mistakes.stream().distinct().toList());
        }
    }

    private static String firstLine(String message) {
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
    }
}

import gov.nist.secauto.metaschema.model.common.constraint.IConstraint.Level;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import java.nio.file.Path;

/** Ends with 3 where a document of OSCAL breaks a constraint that NIST counts as an error. */
public final class Constraints {
    private Constraints() {}

    public static void main(String[] files) throws Exception {
        boolean whole = true;
        for (String file : files) {
            var result = OscalBindingContext.instance().validateWithConstraints(Path.of(file));
            result.getFindings().stream()
                    .filter(finding -> finding.getSeverity().ordinal() >= Level.ERROR.ordinal())
                    .forEach(finding -> System.out.println(finding.getMessage()));
            whole &= result.isPassing();
        }
        System.exit(whole ? 0 : 3);
    }
}

package dev.portcullis.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rule file's header says, written field by field, without where the file is. */
final class HeaderForm {
    private HeaderForm() {}

    static void write(Control control, DataOutput output) throws IOException {
        output.writeUTF(control.id());
        output.writeUTF(control.title());
        output.writeUTF(control.severity().name());
        output.writeUTF(control.subject().name());
        PlainForm.write(control.needs(), output);
        output.writeUTF(control.rationale());
        output.writeUTF(control.remediation());
        output.writeInt(control.frameworks().size());
        for (var framework : control.frameworks().entrySet()) {
            output.writeUTF(framework.getKey());
            PlainForm.write(framework.getValue(), output);
        }
        output.writeInt(control.parameters().size());
        for (ParameterDeclaration parameter : control.parameters().values()) {
            write(parameter, output);
        }
        output.writeInt(control.guards().size());
        for (Guard guard : control.guards()) {
            write(guard, output);
        }
        Mending mending = control.mending();
        PlainForm.write(mending == null ? null : mending.name(), output);
        output.writeBoolean(control.byHand());
        output.writeBoolean(control.replaces());
    }

    /**
     * Read the fields in the order they were written.
     *
     * @param file where the rule file is, as messages show it
     * @param reportedFile the same as reports show it
     */
    static Control read(DataInput input, String file, String reportedFile, int ruleLine) throws IOException {
        return new Control(
                input.readUTF(),
                input.readUTF(),
                Severity.valueOf(input.readUTF()),
                SubjectType.valueOf(input.readUTF()),
                PlainForm.readTexts(input),
                input.readUTF(),
                input.readUTF(),
                frameworks(input),
                parameters(input),
                guards(input),
                mending(input),
                null,
                input.readBoolean(),
                input.readBoolean(),
                file,
                reportedFile,
                ruleLine);
    }

    private static Map<String, List<String>> frameworks(DataInput input) throws IOException {
        var frameworks = new TreeMap<String, List<String>>();
        for (int left = input.readInt(); left > 0; left--) {
            frameworks.put(input.readUTF(), PlainForm.readTexts(input));
        }
        return frameworks;
    }

    private static void write(ParameterDeclaration parameter, DataOutput output) throws IOException {
        output.writeUTF(parameter.name());
        output.writeUTF(parameter.type());
        PlainForm.write(parameter.defaultValue(), output);
        PlainForm.write(parameter.min(), output);
        PlainForm.write(parameter.max(), output);
        output.writeUTF(parameter.description());
        output.writeBoolean(parameter.notApplicableWhenEmpty());
    }

    private static Map<String, ParameterDeclaration> parameters(DataInput input) throws IOException {
        var parameters = new LinkedHashMap<String, ParameterDeclaration>();
        for (int left = input.readInt(); left > 0; left--) {
            var parameter = new ParameterDeclaration(
                    input.readUTF(),
                    input.readUTF(),
                    PlainForm.readNeeded(input),
                    PlainForm.readNumber(input),
                    PlainForm.readNumber(input),
                    input.readUTF(),
                    input.readBoolean());
            parameters.put(parameter.name(), parameter);
        }
        return parameters;
    }

    private static void write(Guard guard, DataOutput output) throws IOException {
        output.writeUTF(guard.framework());
        output.writeUTF(guard.reference());
        output.writeUTF(guard.parameter());
        PlainForm.write(guard.min(), output);
        PlainForm.write(guard.max(), output);
    }

    private static List<Guard> guards(DataInput input) throws IOException {
        var guards = new ArrayList<Guard>();
        for (int left = input.readInt(); left > 0; left--) {
            guards.add(new Guard(
                    input.readUTF(),
                    input.readUTF(),
                    input.readUTF(),
                    PlainForm.readNumber(input),
                    PlainForm.readNumber(input)));
        }
        return guards;
    }

    private static @Nullable Mending mending(DataInput input) throws IOException {
        return PlainForm.read(input) instanceof String name ? Mending.valueOf(name) : null;
    }
}

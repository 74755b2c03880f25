package dev.portcullis.cli.terminal;

/** How a run ends; the numbers are a promise to CI. */
public final class ExitCode {
    public static final int COMPLIANT = 0;
    public static final int INTERNAL_ERROR = 1;
    public static final int USAGE = 2;
    public static final int FINDINGS = 3;
    public static final int INCOMPLETE = 4;

    private ExitCode() {}
}

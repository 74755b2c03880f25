package dev.portcullis.cli;

/** How a run ends; the numbers are a promise to CI. */
final class ExitCode {
    static final int COMPLIANT = 0;
    static final int INTERNAL_ERROR = 1;
    static final int USAGE = 2;
    static final int FINDINGS = 3;
    static final int INCOMPLETE = 4;

    private ExitCode() {}
}

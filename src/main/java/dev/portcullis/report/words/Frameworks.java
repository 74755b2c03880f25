package dev.portcullis.report.words;

/** Frameworks under the names that auditors use. */
public final class Frameworks {
    private Frameworks() {}

    /** The name of a framework, by the key that rule headers use. */
    public static String name(String key) {
        return switch (key) {
            case "soc2" -> "SOC 2";
            case "iso27001" -> "ISO/IEC 27001:2022";
            case "nist80053" -> "NIST SP 800-53 r5";
            case "cis" -> "CIS Controls v8";
            case "pci-dss" -> "PCI DSS 4.0";
            case "hipaa" -> "HIPAA";
            case "gdpr" -> "GDPR";
            default -> key;
        };
    }
}

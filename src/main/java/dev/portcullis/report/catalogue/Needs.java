package dev.portcullis.report.catalogue;

/** The evidence that controls cannot do without, in words. */
public final class Needs {
    private Needs() {}

    /**
     * The words for one of them.
     *
     * @param resource as rule headers write it in {@code needs}
     */
    public static String words(String resource) {
        return switch (resource) {
            case "org" -> "the organisation";
            case "portals" -> "the list of portals";
            case "portal" -> "each portal's own page";
            case "user-types" -> "the list of user types";
            case "user-type" -> "the modules and fields of each user type";
            case "users" -> "the portal users of each user type";
            case "hub-users" -> "the internal CRM users";
            case "field-metadata" -> "the field metadata of each granted module";
            case "roster" -> "the roster";
            case "access-matrix" -> "the access matrix";
            case "reference" -> "the reference snapshot";
            default -> resource;
        };
    }
}

package dev.portcullis.evaluate;

/** How resources and their states are called in sentences. */
final class Words {
    private Words() {}

    static String resource(String resource, String name) {
        return switch (resource) {
            case "org" -> "the organisation was";
            case "portals" -> "the list of portals was";
            case "portal" -> "the page of the " + name + " was";
            case "user-types" -> "the user types of the " + name + " were";
            case "user-type" -> "the modules of " + name + " were";
            case "users" -> "the users of " + name + " were";
            case "hub-users" -> "the internal CRM users were";
            case "field-metadata" -> "the field metadata of " + name + " was";
            default -> resource + " " + name + " was";
        };
    }

    static String state(String state) {
        return switch (state) {
            case "refused" -> "refused";
            case "partial" -> "cut short";
            case "skipped" -> "never asked for";
            default -> "not collected";
        };
    }
}

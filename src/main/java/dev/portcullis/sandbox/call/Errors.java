package dev.portcullis.sandbox.call;

import java.util.Map;

/** The refusals that the sandbox knows, with Zoho's codes, statuses and wordings. */
public final class Errors {
    private Errors() {}

    public static Answer noToken() {
        return Answer.error(401, "AUTHENTICATION_FAILURE", "{}", "Authentication failed");
    }

    public static Answer invalidToken() {
        return Answer.error(401, "INVALID_TOKEN", "{}", "invalid oauth token");
    }

    /** Of a day whose credits are used up. */
    public static Answer noCreditsLeft() {
        return Answer.error(429, "TOO_MANY_REQUESTS", "{}", "You have exceeded the credits of this day");
    }

    /** Of the accounts server, which has a form of its own for it. */
    public static Answer tooManyTokens() {
        return new Answer(
                400,
                "{\"error_description\":\"You have made too many requests continuously. Please try again after some time.\","
                        + "\"error\":\"Access Denied\",\"status\":\"failure\"}",
                Map.of(),
                0);
    }

    public static Answer unknownUrl() {
        return Answer.error(
                404, "INVALID_URL_PATTERN", "{}", "Please check if the URL trying to access is a correct one");
    }

    /** Of an address that can only be read. */
    public static Answer invalidMethod() {
        return Answer.error(400, "INVALID_REQUEST_METHOD", "{}", "The http request method type is not a valid one");
    }

    public static Answer methodNotAllowed() {
        return Answer.error(405, "METHOD_NOT_ALLOWED", "{}", "The request method is not allowed");
    }

    public static Answer bodyTooLarge() {
        return Answer.error(413, "REQUEST_ENTITY_TOO_LARGE", "{}", "The request body is too large");
    }

    public static Answer unknownPortal() {
        return Answer.error(400, "INVALID_DATA", "{}", "No portal exists with the given portal name.");
    }

    public static Answer unknownUserType() {
        return Answer.error(400, "INVALID_DATA", "{\"resource_path_index\":4}", "the id given seems to be invalid");
    }

    public static Answer unknownModule() {
        return Answer.error(400, "INVALID_MODULE", "{}", "the module name given seems to be invalid");
    }

    public static Answer missingParameter(String name) {
        return Answer.error(
                400,
                "REQUIRED_PARAM_MISSING",
                "{\"param\":\"" + name + "\"}",
                "One of the expected parameter is missing");
    }

    public static Answer invalidParameter(String name) {
        return Answer.error(
                400, "INVALID_DATA", "{\"param_name\":\"" + name + "\"}", "the parameter given seems to be invalid");
    }

    public static Answer unknownValue(String parameter) {
        return Answer.error(
                400,
                "PATTERN_NOT_MATCHED",
                "{\"api_name\":\"" + parameter + "\"}",
                "Please check whether the input values are correct");
    }
}

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes a snapshot of 5 user types with 40 modules of 30 fields each and as many users as asked for; the same bytes every
 * time. One user in fifty never accepted an invitation; with EVERY, one user in so many violates something, by turns an
 * invitation, a disposable address and a shared mailbox.
 *
 * <p>Run: {@code java bench/Snapshots.java USERS FILE [EVERY]}
 */
final class Snapshots {
    private static final int TYPES = 5;
    private static final int MODULES = 40;
    private static final int FIELDS = 30;

    private final OutputStream output;
    private final MessageDigest digest;
    private final int every;
    private final int kinds;
    private long lines;

    private Snapshots(OutputStream output, int every, int kinds) throws Exception {
        this.output = output;
        this.every = every;
        this.kinds = kinds;
        digest = MessageDigest.getInstance("SHA-256");
    }

    public static void main(String[] arguments) throws Exception {
        long users = Long.parseLong(arguments[0]);
        try (var output = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 16)) {
            var snapshots = arguments.length > 2
                    ? new Snapshots(output, Integer.parseInt(arguments[2]), 3)
                    : new Snapshots(output, 50, 1);
            snapshots.write(users);
        }
    }

    private void write(long users) throws IOException {
        line("{\"kind\":\"snapshot\",\"version\":1,\"collectedAt\":\"2026-11-21T08:00:00Z\",\"source\":\"bench\","
                + "\"apiVersion\":\"v8\",\"tool\":\"bench\",\"scopes\":[\"ZohoCRM.org.READ\"]}");
        line("{\"kind\":\"org\",\"id\":\"1\",\"name\":\"Bench\",\"type\":\"production\",\"edition\":\"enterprise\"}");
        line("{\"kind\":\"portal\",\"zaid\":\"10\",\"name\":\"Bench\",\"active\":true,\"saml\":\"none\"}");
        for (int type = 0; type < TYPES; type++) {
            userType(type, users / TYPES);
        }
        for (int user = 0; user < 1000; user++) {
            line("{\"kind\":\"hubUser\",\"id\":\"" + (3000 + user) + "\",\"name\":\"Hub\",\"email\":\"person" + user * 997
                    + "@customer.example\",\"status\":\"" + (user % 2 == 0 ? "active" : "inactive") + "\"}");
        }
        for (int module = 0; module < MODULES; module++) {
            for (int field = 0; field < FIELDS; field++) {
                line("{\"kind\":\"fieldMetadata\",\"module\":\"Module_" + module + "\",\"id\":\"" + fieldId(module, field)
                        + "\",\"apiName\":\"Field_" + field + "\",\"label\":\"Field\",\"personal\":" + (field == 7)
                        + ",\"health\":false,\"encrypted\":false}");
            }
        }
        for (long user = 0; user < users; user++) {
            user(user * TYPES / Math.max(users, TYPES), user);
        }
        coverage(users);
        String seal = "{\"kind\":\"end\",\"records\":" + lines + ",\"sha256\":\"" + HexFormat.of().formatHex(digest.digest())
                + "\"}\n";
        output.write(seal.getBytes(StandardCharsets.UTF_8));
    }

    private static String fieldId(int module, int field) {
        return String.valueOf(500_000 + module * 100 + field);
    }

    private void userType(int type, long users) throws IOException {
        var text = new StringBuilder("{\"kind\":\"userType\",\"portal\":\"10\",\"id\":\"" + (100 + type)
                + "\",\"name\":\"Type " + type + "\",\"default\":" + (type == 0) + ",\"active\":true,\"reportedUsers\":"
                + users + ",\"modifiedTime\":\"2026-10-01T00:00:00Z\",\"personalityModule\":\"Module_0\",\"modules\":[");
        for (int module = 0; module < MODULES; module++) {
            text.append(module == 0 ? "" : ",").append("{\"id\":\"").append(200 + module);
            text.append("\",\"apiName\":\"Module_").append(module).append("\",\"label\":\"Module ").append(module);
            text.append("\",\"sharedType\":\"private\",\"permissions\":{\"view\":true,\"edit\":").append(module == 0);
            text.append(",\"create\":false,\"delete\":false},\"filters\":[\"Contact_Name\"],\"fields\":[");
            for (int field = 0; field < FIELDS; field++) {
                text.append(field == 0 ? "" : ",").append("{\"id\":\"").append(fieldId(module, field));
                text.append("\",\"apiName\":\"Field_").append(field).append("\",\"readOnly\":true,\"permissions\":null}");
            }
            text.append("],\"layouts\":[],\"view\":null}");
        }
        line(text.append("]}").toString());
    }

    /** One in a hundred is listed in a second user type too, from the hundred thousandth on. */
    private void user(long type, long user) throws IOException {
        long kind = user % every == 3 % every ? user / every % kinds : -1;
        boolean stale = kind == 0;
        long person = user % 100 == 7 && user > 100_000 ? user - 100_000 : user;
        String email = switch ((int) kind) {
            case 1 -> "person" + person + "@mailinator.com";
            case 2 -> "info@customer" + person + ".example";
            default -> "person" + person + "@customer.example";
        };
        line("{\"kind\":\"user\",\"portal\":\"10\",\"userType\":\"" + (100 + type) + "\",\"personalityId\":\""
                + (7_000_000_000_000L + user) + "\",\"module\":\"Contacts\",\"name\":\"Person " + person
                + "\",\"email\":\"" + email + "\",\"active\":true,\"confirmed\":" + !stale
                + ",\"statusReason\":null,\"invitedTime\":\"" + (stale ? "2026-01-15T10:00:00Z" : "2026-11-01T10:00:00Z")
                + "\"}");
    }

    private void coverage(long users) throws IOException {
        for (int module = 0; module < MODULES; module++) {
            covered("field-metadata", "\"Module_" + module + "\"", FIELDS);
        }
        covered("hub-users", "null", 1000);
        covered("org", "null", 1);
        covered("portal", "\"10\"", 1);
        covered("portals", "null", 1);
        for (int type = 0; type < TYPES; type++) {
            covered("user-type", "\"" + (100 + type) + "\"", MODULES);
        }
        covered("user-types", "\"10\"", TYPES);
        for (int type = 0; type < TYPES; type++) {
            covered("users", "\"" + (100 + type) + "\"", users / TYPES);
        }
    }

    private void covered(String resource, String scope, long count) throws IOException {
        line("{\"kind\":\"coverage\",\"resource\":\"" + resource + "\",\"scope\":" + scope
                + ",\"state\":\"collected\",\"count\":" + count + ",\"code\":null,\"http\":null,\"message\":null}");
    }

    private void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        output.write(bytes);
        digest.update(bytes);
        lines++;
    }
}

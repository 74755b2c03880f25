package dev.portcullis.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the sandbox, with a token of its own. */
final class Visitor {
    static final Map<String, String> CREDENTIALS = Map.of(
            "grant_type", "refresh_token",
            "client_id", Sandbox.CLIENT_ID,
            "client_secret", Sandbox.CLIENT_SECRET,
            "refresh_token", Sandbox.REFRESH_TOKEN);

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Sandbox sandbox;
    private String token = "";

    Visitor(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Visitor signedIn(Sandbox sandbox) throws Exception {
        Visitor visitor = new Visitor(sandbox);
        visitor.signIn();
        return visitor;
    }

    void signIn() throws Exception {
        token = json(form(CREDENTIALS)).get("access_token").asString();
    }

    String token() {
        return token;
    }

    HttpResponse<String> form(Map<String, String> fields) throws Exception {
        return token("application/x-www-form-urlencoded", encoded(fields), "");
    }

    HttpResponse<String> token(String contentType, String body, String query) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/oauth/v2/token" + query))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The answer to a path such as {@code v8/org}. */
    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "Zoho-oauthtoken " + token);
    }

    HttpResponse<String> send(String method, String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(sandbox.url() + "/crm/").resolve(path))
                .method(method, BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** The records under a key, or none where the answer is 204. */
    List<JsonNode> records(String path, String key) throws Exception {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() == 204 ? List.of() : elements(json(answer).get(key));
    }

    List<JsonNode> portalUsers(String userType) throws Exception {
        return portalUsers(userType, "AllUsers");
    }

    List<JsonNode> portalUsers(String userType, String type) throws Exception {
        String list = "v8/settings/portals/Tidemark/user_type/" + userType + "/users?type=" + type + "&page=";
        List<JsonNode> users = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<JsonNode> more = records(list + page, "users");
            if (more.isEmpty()) {
                return users;
            }
            users.addAll(more);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    static JsonNode sample(String name) throws IOException {
        try (InputStream in = Visitor.class.getResourceAsStream("/zoho/" + name + ".json")) {
            return MAPPER.readTree(in);
        }
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static List<String> texts(List<JsonNode> records, String key) {
        return records.stream().map(node -> node.get(key).asString()).toList();
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

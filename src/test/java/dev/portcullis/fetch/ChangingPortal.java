package dev.portcullis.fetch;

import dev.portcullis.fetch.setup.FetchSettings;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** An organisation with one portal, whose user types' lists a test changes while they are read. */
final class ChangingPortal implements Closeable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, List<String>> users = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What the answers say beside their users; {@code %d} stands for the total. */
    String info = "\"total_count\":%d";

    /** What the answer to one request says beside its users, where not what all say; null elsewhere. */
    Function<String, String> infoOf = target -> null;

    int largestPage = 200;

    /** Is told of each request for users before it is answered; an answer of its own goes before the server's. */
    Function<String, MockResponse> before = target -> null;

    private ChangingPortal() {}

    static ChangingPortal start() throws IOException {
        var portal = new ChangingPortal();
        portal.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return portal.answer(request.getUrl());
            }
        });
        portal.server.start();
        return portal;
    }

    /** A user type with users of ids that tell whose they are and sort as they stand. */
    ChangingPortal with(String userType, int count) {
        users.put(
                userType,
                Collections.synchronizedList(new ArrayList<>(IntStream.rangeClosed(1, count)
                        .mapToObj(number -> userType + "%06d".formatted(number))
                        .toList())));
        return this;
    }

    /** The ids of a user type's users, to be changed. */
    List<String> users(String userType) {
        return users.get(userType);
    }

    FetchSettings settings() {
        return Collecting.settings(URI.create("http://127.0.0.1:" + server.getPort()));
    }

    /** The requests of the API so far, path and query. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The pages asked for so far of this user type's users. */
    List<Integer> pagesAsked(String userType) {
        return asked().stream()
                .filter(target -> target.contains("/user_type/" + userType + "/users"))
                .map(target -> Integer.valueOf(target.replaceAll(".*[?&]page=([0-9]+).*", "$1")))
                .toList();
    }

    void forgetRequests() {
        asked.clear();
    }

    private MockResponse answer(HttpUrl url) {
        String target = url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
        if (target.startsWith("/oauth/")) {
            return ok("{\"access_token\":\"of-this-test\"}");
        }
        asked.add(target);
        if (target.endsWith("/org")) {
            return ok("{\"org\":[{\"id\":\"1\",\"company_name\":\"Changing\"}]}");
        } else if (target.contains("/user_type/")) {
            MockResponse own = before.apply(target);
            return own == null ? page(url) : own;
        } else if (target.contains("/user_type?")) {
            return ok("{\"user_type\":["
                    + users.keySet().stream()
                            .map(id -> "{\"id\":\"" + id + "\",\"name\":\"T" + id + "\",\"modules\":[]}")
                            .collect(Collectors.joining(","))
                    + "]}");
        } else if (target.contains("/settings/portals")) {
            return ok("{\"portals\":[{\"zaid\":\"1\",\"name\":\"P\"}]}");
        }
        return new MockResponse.Builder().code(204).build();
    }

    private MockResponse page(HttpUrl url) {
        List<String> all = List.copyOf(users.get(url.pathSegments().get(6)));
        int size = Math.min(largestPage, Integer.parseInt(url.queryParameter("per_page")));
        int start = (Integer.parseInt(url.queryParameter("page")) - 1) * size;
        List<String> shown = all.subList(Math.min(start, all.size()), Math.min(start + size, all.size()));
        String elements = shown.stream()
                .map(id -> "{\"personality_id\":\"" + id + "\",\"active\":true,\"confirm\":true}")
                .collect(Collectors.joining(","));
        return shown.isEmpty()
                ? new MockResponse.Builder().code(204).build()
                : ok("{\"users\":[" + elements + "],\"info\":{" + told(url).formatted(all.size()) + "}}");
    }

    static MockResponse ok(String body) {
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private String told(HttpUrl url) {
        String own = infoOf.apply(url.encodedPath() + "?" + url.encodedQuery());
        return own == null ? info : own;
    }

    @Override
    public void close() {
        server.close();
    }
}

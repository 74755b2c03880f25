package dev.portcullis.sandbox.api;

import dev.portcullis.sandbox.call.Answer;
import dev.portcullis.sandbox.call.Call;
import dev.portcullis.sandbox.call.Errors;
import dev.portcullis.sandbox.call.Refusal;
import dev.portcullis.sandbox.organisation.JsonText;
import dev.portcullis.sandbox.organisation.Organisation;
import dev.portcullis.sandbox.organisation.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CRM API, read-only: finds who answers, then checks method and token, then answers. */
public final class Api {
    private static final Pattern PATH = Pattern.compile("/crm/v([4-8])/(.+)");

    private final Organisation organisation;
    private final Predicate<String> accepted;

    /** Answers whoever has an {@code accepted} authorization. */
    public Api(Organisation organisation, Predicate<String> accepted) {
        this.organisation = organisation;
        this.accepted = accepted;
    }

    public Answer answer(Call call) {
        return resource(call).map(resource -> guarded(call, resource)).orElseGet(Errors::unknownUrl);
    }

    private Answer guarded(Call call, Supplier<Answer> resource) {
        if (!call.method().equals("GET")) {
            return Errors.invalidMethod();
        }
        if (call.authorization().isBlank()) {
            return Errors.noToken();
        }
        if (!accepted.test(call.authorization())) {
            return Errors.invalidToken();
        }
        try {
            return resource.get();
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Optional<Supplier<Answer>> resource(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        Shape shape = Shape.of(Integer.parseInt(path.group(1)));
        Map<String, String> query = call.query();
        return switch (path.group(2)) {
            case "org" -> Optional.of(() -> list("org", List.of(organisation.org())));
            case "users" -> Optional.of(() -> hubUsers(query));
            case "settings/fields" -> Optional.of(() -> fields(query));
            case "settings/portals" -> Optional.of(() -> list("portals", List.of(organisation.listedPortal())));
            default -> ofPortal(segments(path.group(2)), query, shape);
        };
    }

    private Optional<Supplier<Answer>> ofPortal(List<String> path, Map<String, String> query, Shape shape) {
        boolean portal =
                path.size() > 2 && path.get(0).equals("settings") && path.get(1).equals("portals");
        if (!portal || (path.size() > 3 && !path.get(3).equals("user_type"))) {
            return Optional.empty();
        }
        PortalPages pages = new PortalPages(organisation, path.get(2), query, shape);
        return switch (path.size()) {
            case 3 -> Optional.of(pages::portal);
            case 4 -> Optional.of(pages::userTypes);
            case 5 -> Optional.of(() -> pages.userType(path.get(4)));
            case 6 -> path.get(5).equals("users") ? Optional.of(() -> pages.users(path.get(4))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Answer hubUsers(Map<String, String> query) {
        var filter = UserFilters.of(UserFilters.HUB_USERS, query.getOrDefault("type", "AllUsers"));
        List<String> users = organisation.hubUsers().stream().filter(filter).toList();
        Page page = Page.of(query);
        List<String> shown = page.slice(users);
        String info = "{\"per_page\":" + page.size() + ",\"count\":" + shown.size() + ",\"page\":" + page.number()
                + ",\"more_records\":" + page.moreAfter(users.size()) + "}";
        return shown.isEmpty() ? Answer.nothing() : pageOf("users", shown, info);
    }

    private Answer fields(Map<String, String> query) {
        String module = query.getOrDefault("module", "");
        if (module.isEmpty()) {
            throw new Refusal(Errors.missingParameter("module"));
        }
        try {
            return organisation
                    .fields(module)
                    .map(fields -> list("fields", fields))
                    .orElseGet(Errors::unknownModule);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Answer list(String key, List<String> records) {
        return records.isEmpty() ? Answer.nothing() : Answer.ok(JsonText.object(key, JsonText.array(records)));
    }

    static Answer pageOf(String key, List<String> records, String info) {
        return Answer.ok(JsonText.with(JsonText.object(key, JsonText.array(records)), "info", info));
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }
}

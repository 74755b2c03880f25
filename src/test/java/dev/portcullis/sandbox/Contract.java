package dev.portcullis.sandbox;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document of what is asked of Zoho: finds fault with answers and notes which of its parts they showed. */
final class Contract {
    private static final String HOME = "https://portcullis.example/zoho-crm-read";
    private static final String BODY = "/content/application~1json/schema";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Set<String> seen = new TreeSet<>();

    private Contract(JsonNode document) {
        this.document = document;
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(HOME, document.toString())).schemaRegistryConfig(config));
    }

    static Contract load() throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/zoho-crm-read.yaml")) {
            return new Contract(YAMLMapper.shared().readTree(in));
        }
    }

    /** What is wrong with an answer; nothing when it is as described. */
    List<String> faults(HttpResponse<String> answer) {
        Operation operation = operation(answer.request().method(), answer.uri().getPath());
        int status = answer.statusCode();
        String place = operation.place() + "/responses/" + status;
        JsonNode response = document.at(place);
        if (response.isMissingNode()) {
            return List.of(operation.id() + " has no answer " + status);
        }
        if (response.has("$ref")) {
            place = response.get("$ref").asString().substring(1);
            response = document.at(place);
        }
        seen.add(operation.id() + " " + status);
        seen.add(operation.id() + " " + operation.version(answer.uri().getPath()));
        List<String> faults = new ArrayList<>();
        faults.addAll(faultsOfHeaders(response, answer));
        faults.addAll(response.has("content") ? faultsOfJson(place, answer) : faultsOfNothing(answer));
        return faults.stream()
                .map(fault -> operation.id() + " " + status + ": " + fault)
                .toList();
    }

    /** What is wrong with a text as an instance of one of the document's schemas. */
    List<String> faults(String schema, String json) {
        return validate("#/components/schemas/" + schema, json);
    }

    /** What is wrong with a text as the body of one of the document's shared answers. */
    List<String> faultsOfAnswer(String response, String json) {
        return validate("#" + schemaOf("/components/responses/" + response), json);
    }

    boolean describes(String method, String path, int status) {
        return document.at(operation(method, path).place()).get("responses").has(String.valueOf(status));
    }

    /** Every answer of every operation, every version of every operation, and every code of an error. */
    Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        for (Operation operation : operations()) {
            document.at(operation.place())
                    .get("responses")
                    .propertyNames()
                    .forEach(status -> parts.add(operation.id() + " " + status));
            versions(operation).forEach(version -> parts.add(operation.id() + " " + version));
        }
        document.at("/components/responses")
                .propertyNames()
                .forEach(name -> document.at("/components/responses/" + name + BODY + "/properties/code/enum")
                        .forEach(code -> parts.add("code " + code.asString())));
        return parts;
    }

    /** Those of the {@link #parts} that answers without a fault have shown so far. */
    Set<String> seen() {
        return seen;
    }

    private List<String> versions(Operation operation) {
        List<String> versions = new ArrayList<>();
        for (JsonNode parameter : document.at("/components/parameters")) {
            if (operation.template().contains("{" + parameter.get("name").asString() + "}")) {
                parameter.at("/schema/enum").forEach(version -> versions.add(version.asString()));
            }
        }
        return versions.isEmpty() ? List.of(operation.version(operation.template())) : versions;
    }

    private List<String> faultsOfHeaders(JsonNode response, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        response.path("headers").propertyStream().forEach(header -> {
            String name = header.getValue().get("$ref").asString();
            answer.headers()
                    .firstValue(header.getKey())
                    .ifPresent(value -> faults.addAll(validate(name + "/schema", "\"" + value + "\"")));
        });
        return faults;
    }

    private List<String> faultsOfJson(String place, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.equals("application/json;charset=UTF-8")) {
            return List.of("the body is of the type " + type);
        }
        List<String> faults = validate("#" + schemaOf(place), answer.body());
        if (faults.isEmpty() && answer.statusCode() >= 400) {
            seen.add("code "
                    + JsonMapper.shared().readTree(answer.body()).path("code").asString("none"));
        }
        return faults;
    }

    private static List<String> faultsOfNothing(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? List.of() : List.of("there is a body");
    }

    private List<String> validate(String place, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(HOME + place));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Follows a reference here already: the address of an operation has characters that no URI may have. */
    private String schemaOf(String response) {
        JsonNode reference = document.at(response + BODY + "/$ref");
        boolean only = document.at(response + BODY).size() == 1;
        return only && reference.isString() ? reference.asString().substring(1) : response + BODY;
    }

    private Operation operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.place().endsWith("/" + method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation.matches(path))
                .min(Comparator.comparing(Operation::wildcards))
                .orElseThrow(() -> new AssertionError("the document has no operation " + method + " " + path));
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .propertyStream()
                .forEach(path -> List.of("get", "post").forEach(method -> {
                    if (path.getValue().has(method)) {
                        String place = "/paths/" + path.getKey().replace("/", "~1") + "/" + method;
                        String id = path.getValue()
                                .at("/" + method + "/operationId")
                                .asString();
                        operations.add(new Operation(id, path.getKey(), place));
                    }
                }));
        return operations;
    }

    private record Operation(String id, String template, String place) {
        boolean matches(String path) {
            return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        long wildcards() {
            return template.chars().filter(character -> character == '{').count();
        }

        String version(String path) {
            return path.startsWith("/crm/") ? path.split("/", -1)[2] : "no version";
        }
    }
}

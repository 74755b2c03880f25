package dev.portcullis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples that other tests give as Zoho's answers are as the OpenAPI document says, every one of them. */
class SamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/zoho");

    /** By the beginning of the file's name. */
    private static final Map<String, String> ANSWERS = Map.of(
            "err_400", "BadRequest",
            "err_401", "Unauthorized",
            "err_403", "Forbidden",
            "err_404", "UnknownUrl",
            "err_429", "TooMany",
            "token_400", "TokenThrottled");

    private static final Map<String, String> SCHEMAS = Map.of(
            "portals_200", "Portals",
            "portal_200", "PortalWithSignOn",
            "portal_users_200_v7", "OlderPortalUsers",
            "portal_users_200_v8", "LatestPortalUsers",
            "user_types_200_v7", "OlderUserTypes",
            "user_types_200_v8", "LatestUserTypes",
            "user_type_200_v6", "OlderUserType",
            "user_type_200_by_id", "LatestUserType",
            "token_200", "TokenAnswer");

    @Test
    void every_sample_is_as_the_document_describes_it() throws Exception {
        Contract contract = Contract.load();
        Map<String, List<String>> faults = new TreeMap<>();
        for (Path file : samples()) {
            String name = file.getFileName().toString();
            faults.put(name, faults(contract, name, Files.readString(file)));
        }

        assertThat(faults)
                .hasSizeGreaterThanOrEqualTo(28)
                .allSatisfy((name, told) -> assertThat(told).isEmpty());
    }

    @Test
    void a_sample_of_one_shape_is_not_one_of_the_other() throws Exception {
        Contract contract = Contract.load();
        String older = Visitor.sample("portal_users_200_v7_docs").toString();
        String latest = Visitor.sample("user_types_200_v8_2026").toString();

        assertThat(contract.faults("LatestPortalUsers", older)).isNotEmpty();
        assertThat(contract.faults("OlderUserTypes", latest)).isNotEmpty();
        assertThat(contract.faults("LatestUserType", latest)).isNotEmpty();
        assertThat(contract.faultsOfAnswer(
                        "Forbidden", Visitor.sample("err_429").toString()))
                .isNotEmpty();
    }

    private static List<String> faults(Contract contract, String name, String json) {
        for (var answer : ANSWERS.entrySet()) {
            if (name.startsWith(answer.getKey())) {
                return contract.faultsOfAnswer(answer.getValue(), json);
            }
        }
        for (var schema : SCHEMAS.entrySet()) {
            if (name.startsWith(schema.getKey())) {
                return contract.faults(schema.getValue(), json);
            }
        }
        return List.of("the document says nothing of it");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}

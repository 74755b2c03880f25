package dev.portcullis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.faults.Fault;
import dev.portcullis.faults.FaultServer;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.fetch.setup.Limits;
import dev.portcullis.fetch.setup.Network;
import dev.portcullis.fetch.setup.Proxies;
import dev.portcullis.fetch.setup.Timeouts;
import dev.portcullis.sandbox.Sandbox;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.file.Snapshot;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a connection does, the resource concerned is told to be missing, and the others are collected. */
class WireFaultsTest extends Collecting {
    private static final String VENDOR = "7138462000000009044";
    private static final String VENDORS = "/user_type/" + VENDOR + "/users";
    private static final Timeouts SHORT = Timeouts.of(Duration.ofMillis(300));

    private static FetchSettings impatient(URI url) {
        FetchSettings settings = with(settings(url), new Network(SHORT, List.of(), Proxies.NONE));
        return with(settings, new Limits(4, Duration.ofMillis(200), Duration.ofMillis(10), Limits.UNLIMITED));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_resource_whose_every_call_fails_is_failed_and_the_others_are_whole(Fault fault) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.always(sandbox, fault, VENDORS)) {
            Snapshot snapshot = collect(sandbox, impatient(URI.create(faults.url())));

            Coverage line = coverage(snapshot, "users", VENDOR);
            assertThat(line.state()).isEqualTo("failed");
            assertThat(line.message()).contains(fault.told());
            assertThat(faults.met()).isPositive();
            assertThat(snapshot.coverage())
                    .filteredOn(other -> !other.collected())
                    .hasSize(1);
            assertThat(users(snapshot)).isNotEmpty().noneMatch(user -> VENDOR.equals(user.userType()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "RESET_BEFORE_THE_HEADERS",
                "RESET_IN_THE_HEADERS",
                "RESET_AFTER_THE_HEADERS",
                "CLOSED_WITHOUT_A_WORD",
                "BODY_CUT",
                "CHUNKS_CUT",
                "SLOW_DRIP",
                "HANG",
                "HTML_WITH_502",
                "NO_HTTP"
            })
    void what_goes_wrong_once_is_made_good_by_asking_again(Fault fault) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.first(sandbox, fault, VENDORS, 1)) {
            Snapshot snapshot = collect(sandbox, impatient(URI.create(faults.url())));

            assertThat(snapshot.coverage()).allMatch(Coverage::collected);
            assertThat(faults.met()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HANG", "RESET_BEFORE_THE_HEADERS", "CLOSED_WITHOUT_A_WORD", "SLOW_DRIP"})
    void a_host_that_gives_no_sign_of_life_is_asked_no_further(Fault fault) throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.always(sandbox, fault, "^/(?!oauth)")) {
            Snapshot snapshot = collect(sandbox, impatient(URI.create(faults.url())));

            assertThat(snapshot.coverage()).noneMatch(Coverage::collected);
            assertThat(coverage(snapshot, "portals", null).state()).isEqualTo("failed");
            assertThat(coverage(snapshot, "hub-users", null).message()).contains("no sign of life");
            assertThat(faults.met()).isLessThan(20);
        }
    }

    @Test
    void a_host_that_dies_in_the_middle_is_told_by_what_was_still_to_come() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0);
                FaultServer faults = FaultServer.always(sandbox, Fault.HANG, "/fields|^/$")) {
            Snapshot snapshot = collect(sandbox, impatient(URI.create(faults.url())));

            // Users are asked for beside the fields: some of them may come before the host is found dead.
            assertThat(coverage(snapshot, "portals", null).collected()).isTrue();
            assertThat(snapshot.coverage())
                    .filteredOn(line -> line.resource().equals("field-metadata"))
                    .isNotEmpty()
                    .allMatch(line -> line.state().equals("failed"));
            assertThat(snapshot.coverage())
                    .allMatch(line ->
                            line.collected() || List.of("failed", "partial").contains(line.state()));
        }
    }
}

package dev.portcullis.cli.doctor;

import dev.portcullis.fetch.CredentialsException;
import dev.portcullis.fetch.Examination;
import dev.portcullis.fetch.Examination.Look;
import dev.portcullis.fetch.FetchListener;
import dev.portcullis.fetch.UnreachableException;
import dev.portcullis.fetch.call.Exchange;
import dev.portcullis.fetch.http.Scopes;
import dev.portcullis.fetch.setup.FetchSettings;
import dev.portcullis.snapshot.Names;
import dev.portcullis.snapshot.Org;
import dev.portcullis.spelling.Nearest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at what Zoho says. */
final class Zoho {
    private static final Duration MOST_SKEW = Duration.ofMinutes(1);
    private static final long FEW_CREDITS = 1000;
    private static final String REMAKE =
            "Make new credentials with 'portcullis login', which prints the scopes to enter.";

    /** As letters alone, since the spelling of the others is not known. */
    private static final Set<String> WITH_PORTALS =
            Set.of("enterprise", "ultimate", "crmplus", "zohoone", "one", "trial");

    private final Sheet sheet;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Ears listener;

    Zoho(Sheet sheet, FetchSettings settings, InstantSource clock, FetchListener listener) {
        this.sheet = sheet;
        this.settings = settings;
        this.clock = clock;
        this.listener = new Ears(listener, new AtomicLong(-1));
    }

    /** Hears how many calls are left, and passes everything on. */
    private record Ears(FetchListener listener, AtomicLong credits) implements FetchListener {
        @Override
        public void requestDone(Exchange exchange) {
            listener.requestDone(exchange);
        }

        @Override
        public void creditsLeft(long calls) {
            credits.set(calls);
        }

        @Override
        public void warn(String what) {
            listener.warn(what);
        }
    }

    void examine() {
        if (!accounts()) {
            return;
        }
        try (Examination zoho = Examination.begin(settings, listener)) {
            sheet.well(Concern.TOKEN, "Zoho accepts the credentials");
            scopes(zoho.scopes());
            if (organisation(zoho)) {
                portals(zoho);
                read(Concern.INTERNAL_USERS, zoho.internalUsers());
                read(Concern.FIELDS, zoho.fields());
            }
            credits();
        } catch (CredentialsException wrong) {
            sheet.wrong(Concern.TOKEN, wrong.getMessage(), "'portcullis login' makes new ones.");
        } catch (UnreachableException none) {
            sheet.outOfReach(Concern.TOKEN, none.getMessage(), "Nothing of the API can be looked at until then.");
        }
    }

    private boolean accounts() {
        Look<Instant> look = Examination.accounts(settings, listener);
        if (look.trouble() != null) {
            sheet.outOfReach(
                    Concern.ACCOUNTS,
                    settings.place().accounts() + " " + look.trouble(),
                    "Check the network, HTTPS_PROXY and NO_PROXY, --ca-file and --data-center.");
            return false;
        }
        sheet.well(Concern.ACCOUNTS, settings.place().accounts() + " answers");
        clock(look.found());
        return true;
    }

    private void clock(@Nullable Instant theirs) {
        if (theirs == null) {
            sheet.well(Concern.CLOCK, "the server does not tell the time to compare with");
            return;
        }
        Duration ahead = Duration.between(theirs, clock.instant());
        long seconds = ahead.abs().toSeconds();
        if (ahead.abs().compareTo(MOST_SKEW) > 0) {
            sheet.warn(
                    Concern.CLOCK,
                    "this machine's is " + seconds + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " Zoho's",
                    "Set it by a time server: the reports name the time of the collection, and certificates have a time.");
        } else {
            sheet.well(Concern.CLOCK, "within a minute of Zoho's");
        }
    }

    private void scopes(@Nullable List<String> held) {
        if (held == null) {
            sheet.warn(
                    Concern.SCOPES,
                    "Zoho did not name those of the token",
                    "See below what can be read; AUD-01 cannot be assessed.");
            return;
        }
        var scopes = new Scopes(held);
        if (!scopes.missing().isEmpty()) {
            sheet.wrong(
                    Concern.SCOPES,
                    scopes.missing().stream()
                            .map(need -> need.scope() + " is missing (" + need.reads() + ")")
                            .collect(Collectors.joining("; ")),
                    REMAKE);
        } else if (!scopes.tooMany().isEmpty()) {
            sheet.warn(
                    Concern.SCOPES,
                    "more than an audit needs: " + String.join(", ", scopes.tooMany()),
                    REMAKE + " Then revoke the old ones.");
        } else {
            sheet.well(Concern.SCOPES, "what is needed, and no more");
        }
    }

    private boolean organisation(Examination zoho) {
        Look<Org> look = zoho.organisation();
        Org org = look.found();
        if (org == null) {
            sheet.outOfReach(
                    Concern.API, zoho.api() + ": " + look.trouble(), "Check --data-center, --api-url and the scopes.");
            return false;
        }
        sheet.well(Concern.API, zoho.api() + " answers");
        String type = String.valueOf(org.type()).toLowerCase(Locale.ROOT);
        if (Set.of("sandbox", "developer", "bigin").contains(type)) {
            sheet.warn(
                    Concern.ORGANISATION,
                    org.id() + " is of the type '" + type + "', where Zoho has no portals",
                    "Make the grant code for the production organisation: 'portcullis login'.");
        } else {
            sheet.well(Concern.ORGANISATION, String.valueOf(org.id()));
        }
        edition(org.edition());
        return true;
    }

    private void edition(@Nullable String edition) {
        String letters = edition == null ? "" : edition.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (WITH_PORTALS.contains(letters)) {
            sheet.well(Concern.EDITION, String.valueOf(edition));
        } else {
            sheet.warn(
                    Concern.EDITION,
                    edition == null ? "Zoho does not name it" : "'" + edition + "' is not known to have portals",
                    "Portals need Enterprise, Ultimate, CRM Plus or Zoho One.");
        }
    }

    private void portals(Examination zoho) {
        Look<List<String>> look = zoho.portals();
        List<String> names = look.found();
        if (names == null) {
            read(Concern.PORTALS, look);
            return;
        }
        List<String> unknown = settings.portals().stream()
                .filter(wanted -> names.stream().noneMatch(name -> Names.same(name, wanted)))
                .toList();
        if (!unknown.isEmpty()) {
            String hint = Nearest.hint(unknown.get(0), names);
            sheet.wrong(
                    Concern.PORTALS,
                    "there is no portal '" + unknown.get(0) + "'" + (hint.isEmpty() ? "." : hint),
                    "Correct --portal, or 'portals' in the configuration.");
        } else if (names.isEmpty()) {
            sheet.warn(
                    Concern.PORTALS,
                    "the organisation has none",
                    "If that is right, say so: 'expect-no-portal: true' in the configuration.");
        } else {
            sheet.well(Concern.PORTALS, names.size() == 1 ? "1 can be read" : names.size() + " can be read");
            read(Concern.PORTAL_USERS, zoho.portalUsers(names.get(0)));
        }
    }

    private void read(Concern concern, Look<?> look) {
        if (look.trouble() == null) {
            boolean nothing = Boolean.FALSE.equals(look.found());
            sheet.well(concern, nothing ? "there is no user type to read them from" : "can be read");
        } else {
            sheet.outOfReach(concern, look.trouble(), Remedies.of(concern));
        }
    }

    private void credits() {
        long left = listener.credits().get();
        if (left < 0) {
            sheet.well(Concern.CREDITS, "not told, which means that less than half of the day's are used");
        } else if (left < FEW_CREDITS) {
            sheet.warn(
                    Concern.CREDITS,
                    left + " calls are left for today",
                    "Run later: they come back within 24 hours. --max-calls bounds a run.");
        } else {
            sheet.well(Concern.CREDITS, left + " calls are left for today");
        }
    }
}

package dev.portcullis.evaluate;

import dev.portcullis.control.Control;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.control.SubjectType;
import dev.portcullis.evaluate.guard.Patience;
import dev.portcullis.evaluate.portion.Grants;
import dev.portcullis.evaluate.portion.ListedUsersCounter;
import dev.portcullis.evaluate.portion.Memberships;
import dev.portcullis.evaluate.portion.People;
import dev.portcullis.evaluate.portion.Portion;
import dev.portcullis.evaluate.portion.Scope;
import dev.portcullis.evaluate.portion.Scopes;
import dev.portcullis.evaluate.portion.Users;
import dev.portcullis.evaluate.profile.Profile;
import dev.portcullis.evaluate.rules.RuleBase;
import dev.portcullis.evaluate.seen.PopulationCount;
import dev.portcullis.evaluate.seen.Reason;
import dev.portcullis.snapshot.Coverage;
import dev.portcullis.snapshot.Credential;
import dev.portcullis.snapshot.ListedUsers;
import dev.portcullis.snapshot.MissingUserType;
import dev.portcullis.snapshot.Portal;
import dev.portcullis.snapshot.UserType;
import dev.portcullis.snapshot.file.InvalidSnapshotException;
import dev.portcullis.snapshot.file.Snapshot;
import dev.portcullis.snapshot.file.SortedSpill;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a snapshot into portions and has each judged: users in batches, then people, user types with their modules and
 * fields, portals, and the audit's credential. Only one batch of users is ever in memory. One per run.
 */
public final class Evaluator {
    private static final int BATCH = 2_000;
    /** In letters: some thirty thousand common findings. Each report reads them again, which takes longer from disk. */
    private static final long FINDINGS_IN_MEMORY = 16 << 20;

    private final Snapshot snapshot;
    private final List<Control> controls;
    private final Settings settings;
    private final Subjects subjects;
    private final EvidenceIndex evidence;
    private final Expectations expectations;
    private final PortionRunner runner;
    private final ListedUsersCounter listed = new ListedUsersCounter();
    private final PopulationCount population = new PopulationCount();
    private final SortedSpill<Finding> findings =
            new SortedSpill<>(Finding.ORDER, new FindingForm(), FINDINGS_IN_MEMORY);
    private final Map<SubjectType, Long> seen = new EnumMap<>(SubjectType.class);

    private @Nullable Consumer<Portion> watcher;

    private Evaluator(Snapshot snapshot, RuleBase base, Settings settings, Patience patience, RuleObserver observer) {
        this.snapshot = snapshot;
        this.controls = base.controls();
        this.settings = settings;
        this.subjects = new Subjects(snapshot);
        this.evidence = new EvidenceIndex(snapshot, subjects, settings.noPortalExpected());
        this.expectations = new Expectations(snapshot, subjects, evidence, settings);
        this.runner = new PortionRunner(base, evidence, subjects, settings, findings::add, patience, observer);
    }

    /** Judge the snapshot by the rules. */
    public static Evaluation evaluate(Snapshot snapshot, RuleBase base, Settings settings)
            throws IOException, InvalidSnapshotException {
        return evaluate(snapshot, base, settings, RuleObserver.NONE);
    }

    /** The same, telling which rules fire. */
    public static Evaluation evaluate(Snapshot snapshot, RuleBase base, Settings settings, RuleObserver observer)
            throws IOException, InvalidSnapshotException {
        return evaluate(new Evaluator(snapshot, base, settings, new Patience(Patience.LONG), observer));
    }

    static Evaluation evaluate(Snapshot snapshot, RuleBase base, Settings settings, Patience patience)
            throws IOException, InvalidSnapshotException {
        return evaluate(new Evaluator(snapshot, base, settings, patience, RuleObserver.NONE));
    }

    /** Judge the snapshot, and take the time of each control. */
    public static Profile profile(Snapshot snapshot, RuleBase base, Settings settings)
            throws IOException, InvalidSnapshotException, InvalidFilesException {
        var patience = new Patience(Patience.LONG);
        var profiler = new Profiler(base, settings, patience);
        var evaluator = new Evaluator(snapshot, base, settings, patience, profiler::fired);
        evaluator.watcher = profiler::measure;
        try (Evaluation evaluation = evaluate(evaluator)) {
            return profiler.profile(evaluation);
        }
    }

    private static Evaluation evaluate(Evaluator evaluator) throws IOException, InvalidSnapshotException {
        try {
            return evaluator.evaluate();
        } catch (IOException | InvalidSnapshotException | RuntimeException | Error failure) {
            evaluator.findings.close();
            throw failure;
        }
    }

    private Evaluation evaluate() throws IOException, InvalidSnapshotException {
        try (var memberships = new Memberships(this::userTypeName)) {
            gather(memberships);
            people(memberships);
            expectations.unseenPeople(BATCH, this::judge);
        }
        List<ListedUsers> counts = listed.counts(snapshot.userTypes(), type -> evidence.collected("users", type.id()));
        snapshot.userTypes().forEach(type -> userType(type, counts));
        snapshot.portals().forEach(portal -> portal(portal, counts));
        credential();
        runner.settle();
        return result(counts);
    }

    private void gather(Memberships memberships) throws IOException, InvalidSnapshotException {
        var scopes = new Scopes();
        var batch = new Users();
        snapshot.users(user -> {
            Scope scope = scopes.of(user);
            listed.add(scope, user);
            memberships.add(scope, user);
            batch.add(scope, user);
            if (batch.size() == BATCH) {
                users(batch);
            }
        });
        users(batch);
    }

    private @Nullable String userTypeName(Scope scope) {
        UserType type = subjects.userType(scope.portal(), scope.userType());
        return type == null ? null : type.name();
    }

    private void users(Users users) {
        var portion = new Portion();
        users.take((scope, group) -> {
            portion.add(SubjectType.USER, scope, group);
            UserType type = subjects.userType(scope.portal(), scope.userType());
            portion.with(List.of(type == null ? new MissingUserType(scope.portal(), scope.userType()) : type));
        });
        run(portion);
    }

    private void people(Memberships memberships) throws IOException {
        List<Coverage> coverage = snapshot.coverage().stream()
                .filter(line -> line.resource().equals("hub-users"))
                .toList();
        var people = new People(snapshot.hubUsers(), coverage, BATCH, this::run);
        memberships.forEachPerson(person -> {
            population.add(person);
            people.add(person);
        });
        people.settle();
    }

    private void userType(UserType type, List<ListedUsers> counts) {
        var portion = new Portion()
                .add(SubjectType.USER_TYPE, new Scope(type.portal(), type.id(), null), List.of(type))
                .with(snapshot.portals().stream()
                        .filter(portal -> Objects.equals(portal.zaid(), type.portal()))
                        .toList())
                .with(counts.stream()
                        .filter(count -> Objects.equals(count.portal(), type.portal())
                                && Objects.equals(count.userType(), type.id()))
                        .toList());
        new Grants(type, snapshot.fieldMetadata()).addTo(portion);
        run(portion);
    }

    private void portal(Portal portal, List<ListedUsers> counts) {
        run(new Portion()
                .add(SubjectType.PORTAL, new Scope(portal.zaid(), null, null), List.of(portal))
                .with(snapshot.userTypes().stream()
                        .filter(type -> Objects.equals(type.portal(), portal.zaid()))
                        .toList())
                .with(counts.stream()
                        .filter(count -> Objects.equals(count.portal(), portal.zaid()))
                        .toList()));
    }

    private void credential() {
        String organisation = snapshot.org() == null ? null : snapshot.org().id();
        run(new Portion()
                .add(
                        SubjectType.CREDENTIAL,
                        Scope.ALL,
                        List.of(new Credential(organisation, snapshot.header().scopes()))));
    }

    private void run(Portion portion) {
        if (portion.groups().stream().allMatch(group -> group.subjects().isEmpty())) {
            return;
        }
        portion.groups()
                .forEach(group ->
                        seen.merge(group.type(), (long) group.subjects().size(), Long::sum));
        expectations.addTo(portion);
        judge(portion);
    }

    private void judge(Portion portion) {
        if (watcher != null) {
            runner.settle();
            watcher.accept(portion);
        }
        runner.run(portion, controls);
    }

    private Evaluation result(List<ListedUsers> counts) throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Map<String, String> notApplicable = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        Map<String, List<Reason>> reasons = new TreeMap<>();
        for (Control control : controls) {
            Tally tally = runner.tally(control);
            String listGap = evidence.listGap(control);
            outcomes.put(control.id(), tally.outcome(listGap));
            reasons.put(control.id(), tally.reasons(listGap));
            if (tally.isBroken()) {
                broken.add(control.id());
            }
            String reason = settings.notApplicable(control);
            if (reason != null) {
                notApplicable.put(control.id(), reason);
                reasons.put(control.id(), List.of(new Reason(false, reason, null)));
            }
        }
        Set<String> silenced = new TreeSet<>(broken);
        silenced.addAll(notApplicable.keySet());
        List<Answer> answers = runner.answers(silenced);
        return new Evaluation(
                outcomes,
                seen,
                broken,
                notApplicable,
                answers,
                reasons,
                population.with(counts),
                expectations.notes(),
                settings.pseudonyms(),
                SettledFindings.of(findings));
    }
}

package dev.portcullis.evaluate.guard;

import dev.portcullis.snapshot.SnapshotRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The classes and members that rules may use, read from {@code allowed.txt}. Class names are those of Java source. */
final class AllowList {
    /** For whom a line of the list holds; each has what the one before has. */
    enum Reach {
        RULES,
        GENERATED
    }

    /** Packages whose records are facts. */
    static final Set<String> FACTS = Set.of("dev.portcullis.snapshot", "dev.portcullis.evaluate.expected");
    /** Harmless to no class, whatever its line says. */
    private static final Set<String> NEVER =
            Set.of("getClass", "wait", "notify", "notifyAll", "finalize", "getDeclaringClass", "describeConstable");

    static final AllowList ONE = read();

    private final Map<Reach, Map<String, Set<String>>> classes = new EnumMap<>(Reach.class);
    private final Map<String, Boolean> facts = new ConcurrentHashMap<>();
    private final Set<String> forbiddenMembers;

    private AllowList(List<String> lines) {
        Stream.of(Reach.values()).forEach(reach -> classes.put(reach, new TreeMap<>()));
        var reach = Reach.RULES;
        for (String line : lines) {
            if (line.startsWith("[")) {
                reach = Reach.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                add(reach, parts[0].strip(), List.of(parts[1].strip().split(" +", -1)));
            }
        }
        forbiddenMembers = forbiddenMembers();
    }

    private void add(Reach from, String type, List<String> members) {
        for (Reach reach : Reach.values()) {
            if (reach.compareTo(from) >= 0) {
                of(reach).computeIfAbsent(type, name -> new HashSet<>()).addAll(members);
            }
        }
    }

    private Map<String, Set<String>> of(Reach reach) {
        return Objects.requireNonNull(classes.get(reach));
    }

    private static AllowList read() {
        try (InputStream stream = Objects.requireNonNull(AllowList.class.getResourceAsStream("allowed.txt"))) {
            return new AllowList(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a class may be named at all. */
    boolean permits(String type, Reach reach) {
        return of(reach).containsKey(type) || isFact(type);
    }

    /** Whether a method, constructor ({@code <init>}) or field of a class may be used. */
    boolean permits(String type, String member, Reach reach) {
        if (NEVER.contains(member)) {
            return false;
        }
        Set<String> members = of(reach).getOrDefault(type, Set.of());
        return members.contains(member) || members.contains("*") || isFact(type);
    }

    /** All records of the facts' packages are facts; what else lives there is not. */
    private boolean isFact(String type) {
        return type.startsWith("dev.portcullis.") && facts.computeIfAbsent(type, AllowList::isRecord);
    }

    private static boolean isRecord(String type) {
        try {
            Class<?> found = load(type);
            return FACTS.contains(found.getPackageName()) && (found.isRecord() || found == SnapshotRecord.class);
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }

    private static Class<?> load(String type) throws ClassNotFoundException {
        return Class.forName(type, false, AllowList.class.getClassLoader());
    }

    /** The classes that a rule's text may use, facts aside. */
    Set<String> forRules() {
        return of(Reach.RULES).keySet();
    }

    /** Whether a method of this name exists on some class that rules may use, but on none of them may be called. */
    boolean forbidsEverywhere(String method) {
        return forbiddenMembers.contains(method);
    }

    private Set<String> forbiddenMembers() {
        Set<String> forbidden = new HashSet<>();
        Set<String> harmless = new HashSet<>();
        for (String type : forRules()) {
            for (Method method : methods(type)) {
                (permits(type, method.getName(), Reach.RULES) ? harmless : forbidden).add(method.getName());
            }
        }
        forbidden.removeAll(harmless);
        forbidden.addAll(NEVER);
        return forbidden;
    }

    private static Method[] methods(String type) {
        try {
            return load(type).getMethods();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("allowed.txt names no class: " + type, missing);
        }
    }
}

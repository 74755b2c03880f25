package dev.portcullis.evaluate.guard;

import dev.portcullis.evaluate.guard.AllowList.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * Judges classes that were compiled from rules by what they refer to, before any of them is loaded. Whatever a class
 * calls, reads, extends or makes stands in its constant pool, however the rule file spelt it.
 */
public final class ClassGuard {
    private static final String RULES = "rules/";

    private final Map<String, ClassShape> shapes = new HashMap<>();
    private final Set<String> refusals = new TreeSet<>();

    private ClassGuard() {}

    /**
     * Tell what rules may not do but these classes do; nothing when they are harmless.
     *
     * @param classes class files by path, such as {@code rules/users/Rules1.class}
     * @return sentences, sorted
     */
    public static List<String> refusals(Map<String, byte[]> classes) {
        var guard = new ClassGuard();
        var readers = new TreeMap<String, ClassReader>();
        classes.forEach((path, bytes) -> guard.read(path, bytes, readers));
        readers.values().forEach(guard::judge);
        return List.copyOf(guard.refusals);
    }

    private void read(String path, byte[] bytes, Map<String, ClassReader> readers) {
        try {
            var reader = new ClassReader(bytes);
            String name = reader.getClassName();
            if (!path.equals(name + ".class") || !name.startsWith(RULES)) {
                refuse("rules may not bring a class named " + name.replace('/', '.'));
            }
            readers.put(name, reader);
            shapes.put(name, ClassShape.of(reader, this::refuse));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            refuse("a compiled rule cannot be read: " + path);
        }
    }

    private void judge(ClassReader reader) {
        var pool = new ConstantPool(reader);
        pool.types().forEach(this::judgeType);
        pool.members().forEach(this::judgeMember);
        if (pool.hasUnknown()) {
            refuse("a compiled rule holds constants of an unusual kind");
        }
    }

    private void judgeType(String type) {
        String element = ConstantPool.element(type);
        if (!element.isEmpty()
                && !shapes.containsKey(element)
                && !AllowList.ONE.permits(Spelling.source(element), Reach.GENERATED)
                && !isModel(element)) {
            refuse("a rule may not use " + Spelling.source(element));
        }
    }

    private void judgeMember(ConstantPool.Member member) {
        if (!permits(member.owner(), member.name(), member.descriptor())) {
            refuse("a rule may not use " + Spelling.source(member.owner()) + "." + member.name());
        }
    }

    private boolean permits(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return name.equals("clone");
        }
        ClassShape shape = shapes.get(owner);
        if (shape == null) {
            return AllowList.ONE.permits(Spelling.source(owner), name, Reach.GENERATED)
                    || isModel(owner) && !name.equals("getClass");
        }
        // What a class inherits is called in its own name.
        return shape.declares(name, descriptor)
                || shape.supers().stream().anyMatch(parent -> permits(parent, name, descriptor));
    }

    /** Interfaces and plain data that rules are described by; none of them acts. */
    private static boolean isModel(String type) {
        return type.startsWith("org/drools/model/functions/")
                || type.startsWith("org/drools/model/operators/") && !type.endsWith("MatchesOperator")
                || type.startsWith("org/drools/model/consequences/ConsequenceBuilder$_");
    }

    private void refuse(String sentence) {
        refusals.add(sentence);
    }
}

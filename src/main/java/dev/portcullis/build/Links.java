package dev.portcullis.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Replaces what a class has linked at its first use (lambdas, joined texts, equals and hashCode of records) by classes
 * and methods, which take a tenth of the time to load, above all from an archive.
 */
final class Links {
    private final Map<String, byte[]> made = new TreeMap<>();
    private final Map<String, List<String>> nests = new TreeMap<>();

    /** The classes that were made, by internal name. */
    Map<String, byte[]> made() {
        return made;
    }

    /** The internal name of each host of a nest, with those of the classes that were made for it. */
    Map<String, List<String>> nests() {
        return nests;
    }

    /** The class itself when it links nothing. */
    byte[] rewritten(byte[] bytes) {
        var reader = new ClassReader(bytes);
        // Older classes know no nests, so that others cannot call their lambdas, which are private.
        if (reader.readUnsignedShort(6) < Opcodes.V11) {
            return bytes;
        }
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        var linked = new LinkedClass(writer, this);
        reader.accept(linked, 0);
        return linked.replaced() ? writer.toByteArray() : bytes;
    }

    void add(LambdaClass lambda) {
        made.put(lambda.name(), lambda.bytes());
        nests.computeIfAbsent(lambda.nest(), host -> new ArrayList<>()).add(lambda.name());
    }
}

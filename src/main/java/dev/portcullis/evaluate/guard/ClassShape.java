package dev.portcullis.evaluate.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a generated class declares and extends; on the way its code is judged for what the constant pool cannot show. */
final class ClassShape extends ClassVisitor {
    private final Set<String> declared = new HashSet<>();
    private final List<String> supers = new ArrayList<>();
    private final Consumer<String> refusals;

    private ClassShape(Consumer<String> refusals) {
        super(Opcodes.ASM9);
        this.refusals = refusals;
    }

    static ClassShape of(ClassReader reader, Consumer<String> refusals) {
        var shape = new ClassShape(refusals);
        reader.accept(shape, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shape;
    }

    boolean declares(String name, String descriptor) {
        return declared.contains(name + descriptor);
    }

    List<String> supers() {
        return supers;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        if (superName != null) {
            supers.add(superName);
        }
        supers.addAll(List.of(interfaces));
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        declared.add(name + descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        declared.add(name + descriptor);
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            refusals.accept("a rule may not call native code");
        }
        return new CodeWalk(name, refusals);
    }
}

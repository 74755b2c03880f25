package dev.portcullis.build;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Classes compiled for a Java before 6 say nothing of the types on the stack: the JVM verifies them in a slow way, in each
 * run anew, even when an archive holds them. They are told here, and the classes are then of Java 8.
 */
final class Frames {
    private final ClassLoader program;
    private int count;

    /** @param program knows all classes that those name */
    Frames(ClassLoader program) {
        this.program = program;
    }

    /** How many classes were changed. */
    int count() {
        return count;
    }

    /** The class itself when it needs none, or names a class that nobody has. */
    byte[] added(byte[] bytes) {
        var reader = new ClassReader(bytes);
        if (reader.readUnsignedShort(6) >= Opcodes.V1_6) {
            return bytes;
        }
        var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return program;
            }
        };
        try {
            reader.accept(newer(writer), ClassReader.SKIP_FRAMES);
        } catch (TypeNotPresentException missing) {
            return bytes;
        }
        count++;
        return writer.toByteArray();
    }

    private static ClassVisitor newer(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
            }
        };
    }
}

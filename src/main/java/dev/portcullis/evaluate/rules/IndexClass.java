package dev.portcullis.evaluate.rules;

import java.util.function.Supplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class that gives a text: an archive of classes holds it, while a file in the jar would have to be looked for. */
final class IndexClass {
    private static final String OBJECT = Type.getInternalName(Object.class);

    private IndexClass() {}

    /** A public class, such as {@code some.Index}, with a constructor without parameters, which is a supplier of the text. */
    static byte[] bytes(String name, String text) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {Type.getInternalName(Supplier.class)};
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
        writer.visit(Opcodes.V17, access, name.replace('.', '/'), null, OBJECT, interfaces);
        MethodVisitor made = begun(writer, "<init>", "()V");
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        ended(made, Opcodes.RETURN);
        MethodVisitor get = begun(writer, "get", "()L" + OBJECT + ";");
        get.visitLdcInsn(text);
        ended(get, Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static MethodVisitor begun(ClassWriter writer, String name, String type) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, name, type, null, null);
        code.visitCode();
        return code;
    }

    private static void ended(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}

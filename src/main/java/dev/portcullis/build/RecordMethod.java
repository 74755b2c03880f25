package dev.portcullis.build;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The body of {@code equals} or {@code hashCode} of a record.
 *
 * @param arguments of the bootstrap: the class, the names of the fields, and the fields
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RecordMethod(String owner, String called, Object[] arguments) {
    private static final String OBJECTS = "java/util/Objects";

    static boolean isLinkedBy(Handle bootstrap, String called) {
        // What a record says of itself is seldom asked for.
        return bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods") && !called.equals("toString");
    }

    private List<Handle> fields() {
        return Arrays.stream(arguments).skip(2).map(Handle.class::cast).toList();
    }

    void write(MethodVisitor code) {
        if (called.equals("hashCode")) {
            writeHash(code);
        } else {
            writeEquals(code);
        }
    }

    private void writeHash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields()) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(code, 0, field);
            Type type = Type.getType(field.getDesc());
            boolean primitive = type.getSort() < Type.ARRAY;
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    primitive ? Conversion.box(type) : OBJECTS,
                    "hashCode",
                    "(" + (primitive ? type.getDescriptor() : "Ljava/lang/Object;") + ")I",
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void writeEquals(MethodVisitor code) {
        var same = new Label();
        var differ = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, differ);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 2);
        for (Handle field : fields()) {
            load(code, 0, field);
            load(code, 2, field);
            compare(code, Type.getType(field.getDesc()), differ);
        }
        answer(code, same, Opcodes.ICONST_1);
        answer(code, differ, Opcodes.ICONST_0);
    }

    private static void answer(MethodVisitor code, Label from, int answer) {
        code.visitLabel(from);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(answer);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void load(MethodVisitor code, int local, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private static void compare(MethodVisitor code, Type type, Label differ) {
        switch (type.getSort()) {
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                // As records do it: not a number equals itself, and the two zeros differ.
                String two = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversion.box(type), "compare", two, false);
                code.visitJumpInsn(Opcodes.IFNE, differ);
            }
            case Type.ARRAY, Type.OBJECT -> {
                String two = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", two, false);
                code.visitJumpInsn(Opcodes.IFEQ, differ);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, differ);
        }
    }
}

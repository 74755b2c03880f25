package dev.portcullis.build;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The body of a method that joins texts and values.
 *
 * @param type of the values
 * @param arguments of the bootstrap: the recipe, unless only values are joined, and the constants that it names
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record JoinedText(String called, String type, Object[] arguments) {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char VALUE = 1;
    private static final char CONSTANT = 2;

    static boolean isLinkedBy(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
    }

    private String recipe() {
        return called.equals("makeConcatWithConstants")
                ? (String) arguments[0]
                : String.valueOf(VALUE).repeat(Type.getArgumentCount(type));
    }

    void write(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        Type[] values = Type.getArgumentTypes(type);
        int value = 0;
        int local = 0;
        int constant = 1;
        var text = new StringBuilder();
        for (char part : recipe().toCharArray()) {
            if (part == VALUE) {
                appendText(code, text);
                code.visitVarInsn(values[value].getOpcode(Opcodes.ILOAD), local);
                append(code, values[value]);
                local += values[value++].getSize();
            } else if (part == CONSTANT) {
                appendText(code, text);
                code.visitLdcInsn(arguments[constant++]);
                append(code, Type.getObjectType("java/lang/Object"));
            } else {
                text.append(part);
            }
        }
        appendText(code, text);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void appendText(MethodVisitor code, StringBuilder text) {
        if (!text.isEmpty()) {
            code.visitLdcInsn(text.toString());
            append(code, Type.getObjectType("java/lang/String"));
            text.setLength(0);
        }
    }

    private static void append(MethodVisitor code, Type value) {
        String parameter = switch (value.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            // Its characters would be appended in place of what it says of itself.
            case Type.ARRAY -> "Ljava/lang/Object;";
            case Type.OBJECT ->
                value.getInternalName().equals("java/lang/String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
            default -> value.getDescriptor();
        };
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";", false);
    }
}

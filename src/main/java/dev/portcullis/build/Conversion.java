package dev.portcullis.build;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes what is on the stack a value of another type, as Java does between a lambda and its interface. */
final class Conversion {
    private static final List<Type> PRIMITIVES = List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.FLOAT_TYPE,
            Type.LONG_TYPE,
            Type.DOUBLE_TYPE);
    private static final List<String> BOXES = List.of(
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Float",
            "java/lang/Long",
            "java/lang/Double");
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private Conversion() {}

    static void convert(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.equals(Type.VOID_TYPE)) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (PRIMITIVES.contains(from) && PRIMITIVES.contains(to)) {
            widen(code, from, to);
        } else if (PRIMITIVES.contains(from)) {
            String box = box(from);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false);
        } else if (PRIMITIVES.contains(to)) {
            unbox(code, from, to);
        } else if (!to.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** The class of the boxed value of a primitive. */
    static String box(Type primitive) {
        return BOXES.get(PRIMITIVES.indexOf(primitive));
    }

    private static void unbox(MethodVisitor code, Type from, Type to) {
        int boxed = BOXES.indexOf(from.getInternalName());
        Type value = boxed < 0 ? to : PRIMITIVES.get(boxed);
        String box = box(value);
        code.visitTypeInsn(Opcodes.CHECKCAST, box);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, value.getClassName() + "Value", "()" + value.getDescriptor(), false);
        widen(code, value, to);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        switch (from.getSort()) {
            case Type.LONG -> write(code, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D, to);
            case Type.FLOAT -> write(code, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D, to);
            case Type.DOUBLE -> write(code, Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, to);
            default -> write(code, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D, to);
        }
    }

    private static void write(MethodVisitor code, int toLong, int toFloat, int toDouble, Type to) {
        code.visitInsn(
                switch (to.getSort()) {
                    case Type.LONG -> toLong;
                    case Type.FLOAT -> toFloat;
                    case Type.DOUBLE -> toDouble;
                    default -> Opcodes.NOP;
                });
    }
}

package dev.portcullis.build;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The call of the method that a lambda stands for: begun, given its arguments one after the other, and made. */
final class CalledMethod {
    private final Handle method;
    private final Queue<Type> expected = new ArrayDeque<>();

    CalledMethod(Handle method) {
        this.method = method;
        if (method.getTag() != Opcodes.H_INVOKESTATIC && !makes()) {
            expected.add(Type.getObjectType(method.getOwner()));
        }
        expected.addAll(List.of(Type.getArgumentTypes(method.getDesc())));
    }

    private boolean makes() {
        return method.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    void begin(MethodVisitor code) {
        if (makes()) {
            code.visitTypeInsn(Opcodes.NEW, method.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
    }

    /** What is on the stack is the next argument. */
    void pass(MethodVisitor code, Type given) {
        Conversion.convert(code, given, expected.remove());
    }

    void call(MethodVisitor code, Type wanted) {
        if (!expected.isEmpty()) {
            throw new IllegalStateException(method + " wants more arguments than the lambda has");
        }
        code.visitMethodInsn(
                instruction(), method.getOwner(), method.getName(), method.getDesc(), method.isInterface());
        Conversion.convert(code, result(), wanted);
    }

    private Type result() {
        return makes() ? Type.getObjectType(method.getOwner()) : Type.getReturnType(method.getDesc());
    }

    private int instruction() {
        return switch (method.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // A private method of the nest is called like any other.
            default -> method.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }
}

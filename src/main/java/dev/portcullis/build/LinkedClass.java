package dev.portcullis.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class on its way from a reader to a writer. */
final class LinkedClass extends ClassVisitor {
    private final Links links;
    private final List<Consumer<MethodVisitor>> bodies = new ArrayList<>();
    private final List<String> descriptors = new ArrayList<>();
    private String name = "";
    private String nest = "";
    private boolean isInterface;
    private int lambdas;

    LinkedClass(ClassVisitor next, Links links) {
        super(Opcodes.ASM9, next);
        this.links = links;
    }

    /** Whether anything was. */
    boolean replaced() {
        return lambdas > 0 || !bodies.isEmpty();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.name = name;
        nest = name;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
        nest = nestHost;
        super.visitNestHost(nestHost);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                if (LambdaClass.isLinkedBy(bootstrap)) {
                    var lambda = new LambdaClass(LambdaClass.nameIn(name, lambdas++), nest, called, type, arguments);
                    links.add(lambda);
                    visitMethodInsn(Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.GET, type, false);
                } else if (JoinedText.isLinkedBy(bootstrap)) {
                    replace(this, type, new JoinedText(called, type, arguments)::write);
                } else if (RecordMethod.isLinkedBy(bootstrap, called)) {
                    replace(this, type, new RecordMethod(name, called, arguments)::write);
                } else {
                    super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                }
            }
        };
    }

    private void replace(MethodVisitor caller, String descriptor, Consumer<MethodVisitor> body) {
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, name, linked(bodies.size()), descriptor, isInterface);
        bodies.add(body);
        descriptors.add(descriptor);
    }

    private static String linked(int number) {
        return "$linked" + number;
    }

    @Override
    public void visitEnd() {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        for (int each = 0; each < bodies.size(); each++) {
            MethodVisitor method = super.visitMethod(access, linked(each), descriptors.get(each), null, null);
            method.visitCode();
            bodies.get(each).accept(method);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
        super.visitEnd();
    }
}

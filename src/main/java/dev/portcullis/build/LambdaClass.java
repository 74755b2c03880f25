package dev.portcullis.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class that stands for one lambda or method reference.
 *
 * @param nest the host of the nest of the class that the lambda stands in
 * @param method of the interface
 * @param type what the lambda captures, and the interface
 * @param arguments of the bootstrap: the interface's method as it is, the method to call, and the interface's method here
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LambdaClass(String name, String nest, String method, String type, Object[] arguments) {
    /** Its static method that gives the lambda. */
    static final String GET = "get";

    private static final String THE_ONE = "ONE";
    private static final String MARK = "$$Linked";
    private static final String OBJECT = "java/lang/Object";

    static boolean isLinkedBy(Handle bootstrap) {
        // The alternative one is for those that are serializable and the like.
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && bootstrap.getName().equals("metafactory");
    }

    /** What the {@code number}th one in a class is called. */
    static String nameIn(String host, int number) {
        return host + MARK + number;
    }

    static boolean isOne(String name) {
        return name.contains(MARK);
    }

    byte[] bytes() {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {Type.getReturnType(type).getInternalName()};
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER;
        writer.visit(Opcodes.V17, access, name, null, OBJECT, interfaces);
        writer.visitNestHost(nest);
        writeConstructor(writer);
        if (captured().length == 0) {
            writeTheOne(writer);
        }
        writeGet(writer);
        writeMethod(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(type);
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private static String field(int number) {
        return "captured" + number;
    }

    private void writeConstructor(ClassWriter writer) {
        MethodVisitor code = begun(writer, Opcodes.ACC_PRIVATE, "<init>", constructor());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        int local = 1;
        for (int each = 0; each < captured().length; each++) {
            Type type = captured()[each];
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(access, field(each), type.getDescriptor(), null, null)
                    .visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(each), type.getDescriptor());
            local += type.getSize();
        }
        ended(code, Opcodes.RETURN);
    }

    /** One that captures nothing is made once. */
    private void writeTheOne(ClassWriter writer) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, THE_ONE, "L" + name + ";", null, null).visitEnd();
        MethodVisitor code = begun(writer, Opcodes.ACC_STATIC, "<clinit>", "()V");
        create(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, THE_ONE, "L" + name + ";");
        ended(code, Opcodes.RETURN);
    }

    private void writeGet(ClassWriter writer) {
        MethodVisitor code = begun(writer, Opcodes.ACC_STATIC, GET, type);
        if (captured().length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, THE_ONE, "L" + name + ";");
        } else {
            create(code);
        }
        ended(code, Opcodes.ARETURN);
    }

    private void create(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type captured : captured()) {
            code.visitVarInsn(captured.getOpcode(Opcodes.ILOAD), local);
            local += captured.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
    }

    private void writeMethod(ClassWriter writer) {
        var declared = (Type) arguments[0];
        var called = new CalledMethod((Handle) arguments[1]);
        var here = (Type) arguments[2];
        MethodVisitor code = begun(writer, Opcodes.ACC_PUBLIC, method, declared.getDescriptor());
        called.begin(code);
        for (int each = 0; each < captured().length; each++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(each), captured()[each].getDescriptor());
            called.pass(code, captured()[each]);
        }
        int local = 1;
        for (int each = 0; each < here.getArgumentTypes().length; each++) {
            Type given = declared.getArgumentTypes()[each];
            code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), local);
            local += given.getSize();
            Conversion.convert(code, given, here.getArgumentTypes()[each]);
            called.pass(code, here.getArgumentTypes()[each]);
        }
        called.call(code, here.getReturnType());
        Conversion.convert(code, here.getReturnType(), declared.getReturnType());
        ended(code, declared.getReturnType().getOpcode(Opcodes.IRETURN));
    }

    private static MethodVisitor begun(ClassWriter writer, int access, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void ended(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
